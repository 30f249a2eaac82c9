import type { Member } from './many/members.ts';

/** A server that is started by a command. */
export interface CommandTarget {
  command: string;
  args: readonly string[];
  /** Variables beside those of the gateway. */
  env?: Readonly<Record<string, string>>;
  /** Its folder; that of the gateway where it is not given. */
  cwd?: string;
}

/** A server at an address, with the headers of each request. */
export interface AddressTarget {
  url: URL;
  headers: Readonly<Record<string, string>>;
}

/** Several servers that look like one; `tell` is told which of them is not there, and why. */
export interface ManyTarget {
  members: readonly Member[];
  tell: (line: string) => void;
}

/** What is behind the gateway: a command to start, an address, or several of them. */
export type Target = CommandTarget | AddressTarget | ManyTarget;
