import type { Problem } from '../../model/index.ts';
import { refuses } from '../../policy/core.ts';
import type { Format } from '../format.ts';
import type { Answer, Reading } from '../read/reading.ts';
import type { Edit, Places } from './places/places.ts';

/** A pasted policy, read as its consumer reads it. */
export interface Pasted<R extends Reading = Reading> {
  format: Format;
  text: string;
  reading: R;
  /** The name that the text gives the server. */
  server: string;
  /** The name of the server in the catalogue. */
  id: string;
  /** The tools that the server is known to have. */
  tools: readonly string[];
  /** The JSON Schemas of their arguments, where they are known. */
  inputSchemas: ReadonlyMap<string, unknown>;
  /** The names of the servers in the reader's own configuration, where it was given. */
  configured: readonly string[] | undefined;
  places: Places;
  /** What the consumer does with a call of a tool without arguments, by the whole text. */
  decide: (tool: string) => Answer;
  /** What becomes of such a call, in words. */
  fateOf: (tool: string) => string;
  /** What it does with every tool, in a sentence. */
  does: string;
  /** Whether it does not even start with the text. */
  stops: boolean;
}

/** Something that a person would want to know of a policy before relying on it. */
export interface Finding extends Problem {
  /** The check that found it. */
  check: string;
  /** The line at which it stands, from 1, where that can be told. */
  line?: number;
  /** What the consumer really does, found by deciding calls. */
  does: string;
  /** The changes of the text that correct it, where there is one way to. */
  edits?: readonly Edit[];
}

/** What a check finds; what the consumer does with every tool is said where it says nothing else. */
export interface Found extends Omit<Finding, 'check' | 'does' | 'edits'> {
  does?: string;
  /** The changes that correct it; what happens then is said as well. */
  edits?: readonly (Edit | undefined)[];
}

/** One thing that can be wrong with a policy. */
export interface Check<R extends Reading = Reading> {
  id: string;
  /** True where it speaks only of places of which no other check does. */
  isLast?: true;
  find(pasted: Pasted<R>): Found[];
}

const words: Record<Answer, string> = {
  hide: 'hidden',
  deny: 'refused',
  refused: 'refused',
  ask: 'put to a person',
  limit: 'run up to a limit',
  allow: 'run',
};

/** What becomes of a tool that some arguments let through and others do not. */
export const byArguments = 'decided by the arguments';
/** What becomes of a tool on whose calls a model of the consumer decides. */
export const byModel = 'decided by a model';
const order = ['hidden', 'refused', 'put to a person', byModel, byArguments, 'run up to a limit', 'run'];

/** How many tools meet which fate, the strictest first: `1 hidden, 41 run`; of one or two tools their names. */
export function counts(tools: readonly string[], fateOf: (tool: string) => string): string {
  const groups = Map.groupBy(tools, fateOf);
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(
      ([word, group]) =>
        `${group.length} ${word}${group.length < 3 && tools.length > 3 ? ` (${group.join(', ')})` : ''}`,
    )
    .join(', ');
}

/** The word for what happens to calls. */
export function wordFor(answer: Answer): string {
  return words[answer];
}

/** True where no call can come through. */
export function isRefused(answer: Answer): boolean {
  return answer === 'refused' || refuses(answer);
}

/** What the text does with one tool, as a sentence. */
export function fate(
  tool: string,
  { fateOf, tools, does, stops }: Pick<Pasted, 'fateOf' | 'tools' | 'does' | 'stops'>,
): string {
  if (stops) return does;
  if (tools.length > 0 && !tools.includes(tool)) return `No tool of the server is named ${tool}.`;
  const word = fateOf(tool);
  return `As it stands, calls of ${tool} ${word.startsWith('run') ? word : `are ${word}`}.`;
}
