import { applyPatch, diffLines, diffWordsWithSpace, structuredPatch } from 'diff';
import { valueOf } from '../clients/index.ts';
import { digestOf } from './record.ts';

/**
 * How one text becomes another: so many characters that stay, so many (below zero) that go, or a text that comes. Bytes
 * are taken as characters. So a record holds what was written, and nothing of what stood there before.
 */
export type Change = readonly (number | string)[];

/** What changes between the bytes of a file. */
export function changeOf(before: Buffer, after: Buffer): Change {
  const parts = diffLines(textOf(before), textOf(after));
  return parts.flatMap(({ value, added, removed }, at): (number | string)[] => {
    const next = parts[at + 1];
    if (removed && next?.added) return wordsOf(value, next.value);
    if (added) return parts[at - 1]?.removed ? [] : [value];
    return [removed ? -value.length : value.length];
  });
}

/**
 * The bytes of a file that was changed since it was written, without what was written: where that stands as it was, with
 * the lines around it. Undefined where it does not, or where what is left could not be read.
 */
export function takenOut(
  now: Buffer,
  before: Buffer,
  { change, after }: { change: Change; after: string },
  path: string,
): Buffer | undefined {
  const written = applied(textOf(before), change);
  if (written === undefined || digestOf(Buffer.from(written, 'latin1')) !== after) return undefined;
  const back = structuredPatch('', '', written, textOf(before), '', '', { context: 3 });
  const text = applyPatch(textOf(now), back, { autoConvertLineEndings: false, fuzzFactor: 0 });
  if (text === false) return undefined;
  const bytes = Buffer.from(text, 'latin1');
  return 'value' in valueOf(bytes.toString(), path) ? bytes : undefined;
}

function wordsOf(before: string, after: string): (number | string)[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) =>
    added ? value : removed ? -value.length : value.length,
  );
}

function applied(text: string, change: Change): string | undefined {
  let at = 0;
  const parts = change.map((part) => {
    if (typeof part === 'string') return part;
    const from = at;
    at += Math.abs(part);
    return part > 0 ? text.slice(from, at) : '';
  });
  return at === text.length ? parts.join('') : undefined;
}

function textOf(bytes: Buffer): string {
  return bytes.toString('latin1');
}
