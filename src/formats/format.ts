import type { Effect, KnownServer, Limit, Operator, Policy } from '../model/index.ts';
import type { Check } from './lint/check.ts';
import type { Glance } from './lint/glance.ts';
import type { Modes, NoModes } from './modes.ts';
import type { Reading } from './read/reading.ts';
import type { Shape } from './shape.ts';

/** What an export is for. */
export interface ExportContext {
  /** The server as the catalogue knows it, with all of its tools. */
  server: KnownServer;
  /** The name that the reader gave the server in the consumer's configuration; its id where none is given. */
  name?: string;
  /** What the policy is, as a phrase. */
  title: string;
  /** Where the policy stands on the site. */
  permalink: string;
  /** Digest of the snapshot that the policy was made for. */
  digest: string;
}

/** Something that a format cannot say; what it says instead is stricter, but for tools that nobody named (`*`), which a client may leave to its mode. */
export interface Loss {
  /** The exact name, or `*` for the tools that the policy does not name. */
  tool: string;
  said: Effect;
  became: Effect;
  message: string;
}

/** A policy as a consumer's own text. */
export interface Exported {
  text: string;
  losses: readonly Loss[];
  /** What the text really says, as a neutral policy over the tools of the context. */
  enforced: Policy;
}

/** What a consumer's text can say of one tool. */
export interface Says {
  /** The consumer's name, as in a sentence. */
  consumer: string;
  effects: readonly Effect[];
  /** How arguments can be tested; empty where they cannot. */
  operators: readonly Operator[];
  /** The windows in which calls can be counted; empty where they cannot. */
  windows: readonly Limit['per'][];
}

/** Which names of a server a consumer takes. */
export interface ServerNames {
  /** The name as the consumer writes it; it takes every name as it is where there is no such function. */
  spell?(name: string): string;
  /** Why the consumer takes no server of this name, as a sentence with what to do; undefined where it takes it. */
  problem?(name: string): string | undefined;
  /** For a page: which names it takes, and how it writes the others. */
  words: string;
}

/** What a page needs of a format: to write a policy, and to read it back. */
export interface TextFormat<R extends Reading = Reading> extends Says {
  id: string;
  /** For marking up the text. */
  language: 'json' | 'yaml' | 'toml' | 'cedar' | 'rego' | 'python' | 'markdown' | 'shell' | 'text';
  /** The name under which the consumer expects the file. */
  filename: string;
  export(policy: Policy, context: ExportContext): Exported;
  /** The texts of several servers as one; without it, each server has a text of its own. */
  together?(texts: readonly string[]): string;
  /** Reads a text as the consumer does; none where only the consumer's own engine can. Throws InputError where the consumer could not read it either. */
  read?(text: string): R;
  /** Which names of a server the consumer takes, and how it writes the others. */
  serverNames: ServerNames;
  /** True where its text has no word for asking: what is to be asked for is left out, as any tool that nobody named. */
  asksUnnamed?: true;
  /** How the consumer names a server and a tool in one word. */
  spell?(server: string, tool: string): string;
}

/**
 * What a consumer does with a text that it cannot read or that has a wrong value: it goes on as if the file were not
 * there, it does not start or answers with an error, or nobody has tried.
 */
export type Otherwise = 'goes on without' | 'stops' | 'not tried';

/** A consumer of policies: all that is known of it. Each fact was seen, or read in the source, of the version that the format's proof names. */
export interface Format<R extends Reading = Reading> extends TextFormat<R> {
  /** What it does with a text that it cannot parse. */
  unreadable: Otherwise;
  /** What it does with a value of the wrong type. */
  unfit: Otherwise;
  /** What becomes of a key that it does not know. */
  unknownKey: string;
  /** What it does where it stops, as a predicate; else it does not start. */
  stops?: string;
  /** What it reads of the text, or of the part of it at which the reading says that it begins. */
  shape?: Shape;
  /** What it finds wrong itself, where that is more than the shape. */
  problems?(reading: R): readonly string[];
  /** Its modes, which can switch off what a text says; or why there are none to list. */
  modes: Modes | NoModes;
  /** What can be wrong with a text in this format alone. */
  checks: readonly Check<R>[];
  /** Why a text under which nothing can be called does that, as a clause. */
  whyNothing?: string;
  /** The kinds of Kubernetes resources that it reads as they are. */
  resources?: readonly string[];
  /** Where the consumer reads lists of names, as in "put them under …"; some have none of what is refused. */
  lists?: { refuse?: string; allow: string };
  /** Where in a text names of tools stand, for a language that only its own engine reads; a group holds a name, or several in quotes. */
  names?: RegExp;
  /** True for a text that is of this format and, as far as is known, of no other. */
  recognises(glance: Glance): boolean;
}

/** The name by which a text speaks of the server. */
export function nameOf({ server, name }: Pick<ExportContext, 'server' | 'name'>): string {
  return name ?? server.id;
}

/** The names of all tools of a server. */
export function toolNames({ tools }: KnownServer): string[] {
  return tools.map(({ name }) => name);
}
