/** A call as a client's message names it. */
export interface NamedCall {
  /** The tool as the client spells it, in one word with its server. */
  name: string;
  /** The server as the person named it, where the message says so apart. */
  server?: string | undefined;
  /** The tool as the server names it, where the message says so apart. */
  tool?: string | undefined;
  /** What the call gives; a text is JSON. Undefined where it gives nothing. */
  arguments: unknown;
  /** True where the client is in a mode in which its own permissions ask nobody. */
  asksNobody?: boolean;
}

/** What the hook says to a call; one that passes is left to the client's own permissions. */
export type Verdict = { says: 'pass' } | { says: 'ask' | 'deny'; reason: string };

/** What a process ends with. */
export interface HookAnswer {
  stdout: string;
  stderr: string;
  code: 0 | 2;
}

/** A client that asks a program before it calls a tool: how its messages are read and answered. */
export interface HookClient {
  id: string;
  title: string;
  /** The event that a message has to be of; undefined where messages name none. */
  event: string | undefined;
  /** Whether an answer can put the call to a person. */
  asks: boolean;
  /** The call in a message; undefined where the message is of no call. */
  callIn(message: Readonly<Record<string, unknown>>): NamedCall | undefined;
  /** The word by which the client names a tool of a server. */
  spell(server: string, tool: string): string;
  /** What stands before the tool in that word. */
  prefix(server: string): string;
  /** What the client reads of the standard output. */
  output(verdict: Exclude<Verdict, { says: 'pass' }>): unknown;
}

/** The value under a key where it is a text. */
export function textAt(message: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = Object.hasOwn(message, key) ? message[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
