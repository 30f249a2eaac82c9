import type { Fate, Mode, Standing } from '../formats/modes.ts';
import type { StackFile } from '../clients/stack.ts';

/** A file of a client with its text, which is changed in place. */
export interface TextFile extends StackFile {
  text: string;
}

/** What a policy has to make of a tool; `allowed` keeps running what runs, where a rule for more than it is taken away. */
export type Wanted = 'hidden' | 'asked' | 'allowed';

/** What has to hold for one server of a client. */
export interface ServerWant {
  /** The name that the person gave it, and as the client writes it in rules. */
  name: string;
  spelled: string;
  /** The file of its entry, and its place in it. */
  file: string;
  path: string;
  /** What each tool has to meet; tools that stay as they are have no place here. */
  tools: ReadonlyMap<string, Wanted>;
  /** What becomes of calls of each tool now. */
  fates: ReadonlyMap<string, Fate>;
  /** Every tool that is known of it. */
  known: readonly string[];
  /** What becomes of all of its tools, of which none is known. */
  whole?: 'hidden' | 'asked';
}

/** A file after the change; `before` is undefined where it is new. */
export interface Amended {
  path: string;
  before: string | undefined;
  text: string;
}

/** How the files of one client are changed. */
export interface Amender {
  /** The standing of a tool for which a person is to be asked. */
  asking: Extract<Standing, 'asked' | 'unnamed'>;
  /** The standing of a tool that is to be hidden; undefined where the files of the client can take no tool away. */
  hiding: Extract<Standing, 'hidden' | 'denied'> | undefined;
  /** True for a mode in which nobody is asked and which the change itself ends. */
  ends?(mode: Mode): boolean;
  /** The files that change, each whole. What cannot be written leaves its file as it is. */
  amend(files: readonly TextFile[], wants: readonly ServerWant[]): readonly Amended[];
}

/** The tools for which something is wanted. */
export function toolsFor(wanted: Wanted, { tools }: ServerWant): string[] {
  return [...tools].filter(([, each]) => each === wanted).map(([name]) => name);
}
