import { type Call, type Effect, pointer } from '../../model/index.ts';

/** What a consumer does with a call; `refused` where hiding and denying cannot be told apart. */
export type Answer = Effect | 'refused';

/** A tool that a text names, and where. */
export interface Mention {
  tool: string;
  /** JSON pointer, or the words themselves where the text has no structure. */
  path: string;
  /** What the text means to say of the tool there, whatever comes of it. */
  says?: Effect;
}

/** A server that a text names, and where; with the tool, where both are one word. */
export interface Written {
  server: string;
  path: string;
  tool?: string;
}

/** A word that has to name a server and a tool together, and where it stands. */
export interface Word {
  word: string;
  path: string;
}

/** A test of an argument of a tool, and where it stands. */
export interface Test {
  tool: string;
  /** The name of the argument. */
  argument: string;
  path: string;
}

/** A text as its consumer reads it: leniently, dropping what the consumer drops. */
export interface Reading {
  /** The tools of the server of this name that the text names; patterns for several are left out. */
  mentions(server: string): Mention[];
  /** Decides calls one after another, all in one window. */
  decide(server: string): (call: Pick<Call, 'tool' | 'arguments'>) => Answer;
  /** The tools that the text decides by their arguments; without it, none. */
  byArguments?(server: string): Iterable<string>;
  /** The tools on whose calls a model of the consumer decides in the mode that the text sets; without it, none. */
  byModel?(server: string): (tool: string) => boolean;
  /** How the consumer decides where the reader takes another agent than the usual one; without it, there is none. */
  otherwise?(server: string): readonly ReturnType<Reading['decide']>[];
  /** The arguments that the text tests, and where; without it, none. */
  tests?(server: string): Test[];
  /** The servers that the text is for, where it names any; the tools tell where a server's name ends. */
  servers?(tools: readonly string[]): Written[];
  /** The words that have to name a server and a tool together. */
  words?(): Word[];
  /** True where the text itself sets the mode in which calls are decided. */
  setsMode?: boolean;
  /** The text as a tree of objects and lists, where it is one. */
  tree?: unknown;
  /** Where in the tree stands what the format's shape describes; '' where it is the whole. */
  at?: string;
}

/** The mentions of a list of names, each with its place in the list. */
export function listed(names: readonly (string | undefined)[] | undefined, path: string, says?: Effect): Mention[] {
  return (names ?? []).flatMap((tool, index) =>
    tool === undefined ? [] : [{ tool, path: `${path}/${index}`, ...(says && { says }) }],
  );
}

/** The keys of a map of servers that stands at a path. */
export function serversIn(servers: ReadonlyMap<string, unknown> | undefined, ...at: string[]): Written[] {
  return [...(servers?.keys() ?? [])].map((server) => ({ server, path: pointer(...at, server) }));
}

/** The longest of the tools with which a word ends, and the server before it. */
export function split(word: string, between: string, tools: readonly string[]): Omit<Written, 'path'> | undefined {
  const fitting = tools.filter((tool) => word.length > tool.length && word.endsWith(`${between}${tool}`));
  const tool = fitting.sort((a, b) => b.length - a.length)[0];
  if (tool === undefined) return undefined;
  const server = word.slice(0, -tool.length - between.length);
  return server === '' ? undefined : { server, tool };
}
