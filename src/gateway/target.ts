/** A server that is started by a command. */
export interface CommandTarget {
  command: string;
  args: readonly string[];
}

/** The server behind the gateway: a command to start, or an address. */
export type Target = CommandTarget | { url: URL; headers: Readonly<Record<string, string>> };
