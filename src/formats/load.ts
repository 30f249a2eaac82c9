import { NoPatternEngine } from '../policy/core.ts';
import type { TextFormat } from './format.ts';

/** Loads what a page needs of one format, apart from all others: to write a policy, and to read it back. Rejects where no format has this id. */
export async function loadFormat(id: string): Promise<TextFormat> {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(id)) throw new Error(`there is no format ${id}`);
  const { text } = (await import(`./${id}/text.ts`)) as { text: TextFormat };
  return text;
}

/** What some work gives that may test patterns: their engine, which is heavy, is loaded where the work turns out to need it, and the work done again. */
export async function withPatterns<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NoPatternEngine)) throw error;
  }
  await import('../policy/re2.ts');
  return work();
}
