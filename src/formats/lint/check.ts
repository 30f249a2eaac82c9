import { type Problem } from '../../model/index.ts';
import type { Answer, Reader } from '../readers/reader.ts';

/** A pasted policy, read as its consumer reads it. */
export interface Pasted {
  format: string;
  text: string;
  /** The text as the reader parsed it. */
  value: unknown;
  reader: Reader;
  server: string;
  /** The tools that the server is known to have. */
  tools: readonly string[];
  /** What the consumer does with a call of a tool without arguments, by the whole text. */
  decide: (tool: string) => Answer;
}

/** Something that a person would want to know of a policy before relying on it. */
export interface Finding extends Problem {
  /** The check that found it. */
  check: string;
  /** What the consumer really does, found by deciding calls. */
  does: string;
}

/** One thing that can be wrong with a policy. */
export interface Check {
  id: string;
  /** The formats that it is about. */
  formats: readonly string[];
  find(pasted: Pasted): Omit<Finding, 'check'>[];
}

const words: Record<Answer, string> = {
  hide: 'hidden',
  deny: 'refused',
  refused: 'refused',
  ask: 'put to a person',
  limit: 'run up to a limit',
  allow: 'run',
};

/** What the whole text does with the known tools: `1 hidden, 41 run`. */
export function tally({ tools, decide }: Pick<Pasted, 'tools' | 'decide'>): string {
  const counts = new Map<string, number>();
  for (const tool of tools) {
    const word = words[decide(tool)];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
  return `As it stands, of ${tools.length} tools: ${parts || 'none known'}.`;
}

/** What the text does with one tool, as a sentence. */
export function fate(tool: string, { decide }: Pick<Pasted, 'decide'>): string {
  return `As it stands, calls of ${tool} are ${words[decide(tool)]}.`.replace('are run', 'run');
}
