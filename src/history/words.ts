import { diffWordsWithSpace } from 'diff';

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts further apart than this are shown whole: their differences would say nothing, and cost quadratic time. */
const mostEdits = 2000;

/** What was added to and removed from a text, word by word; the runs that are not removed spell the new text. */
export function wordRuns(before: string, after: string): WordRun[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (runs === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return inGroups(
    runs.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })),
  );
}

/** The same with words that were replaced one by one as one run each: between them both texts have nothing but space. */
function inGroups(runs: readonly WordRun[]): WordRun[] {
  const grouped: WordRun[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') grouped.push({ kind: 'removed', text: removed });
    if (added !== '') grouped.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween = removed !== '' && added !== '' && text.trim() === '' && runs[at + 1] !== undefined;
    if (kind !== 'added' && (kind !== 'same' || isBetween)) removed += text;
    if (kind !== 'removed' && (kind !== 'same' || isBetween)) added += text;
    if (kind !== 'same' || isBetween) continue;
    close();
    grouped.push({ kind, text });
  }
  close();
  return grouped;
}
