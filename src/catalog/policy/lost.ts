import type { Loss } from '../../formats/index.ts';

/** What a text does otherwise than its policy, as one or two sentences; empty where nothing. What becomes of tools that nobody named is no stricter rule where a client decides it by its mode. */
export function lostSentence(title: string, losses: readonly Loss[]): string {
  const [rules, unnamed] = [false, true].map((isUnnamed) => losses.filter(({ tool }) => (tool === '*') === isUnnamed));
  const count = rules!.length === 1 ? 'one rule' : `${rules!.length} rules`;
  const stricter = rules!.length === 0 ? [] : [`${title} cannot say ${count}; the text is stricter there.`];
  return [...stricter, ...unnamed!.map(({ message }) => message)].join(' ');
}
