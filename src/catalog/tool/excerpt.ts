import type { Segment } from '../../classify/index.ts';

/** A text of which a page shows a part, with the marked words that count. */
export interface Excerpt {
  shown: Segment[];
  /** How many characters are not shown. */
  left: number;
}

/** How much of a text stands open, in characters; a line of its own counts as one of full width. */
const room = 900;
const width = 90;

/** What a text begins with, and after it the first sentence for every rule that has no mark there; null where the whole is short enough. */
export function excerptOf(segments: readonly Segment[]): Excerpt | null {
  const sentences = sentencesOf(segments);
  const ends = sentences.map(takes).reduce<number[]>((sums, each) => [...sums, (sums.at(-1) ?? 0) + each], []);
  if ((ends.at(-1) ?? 0) <= room * 1.5) return null;
  const begins = Math.max(1, ends.filter((end) => end <= room).length);
  const told = new Set(sentences.slice(0, begins).flatMap(rulesIn));
  const kept = sentences.filter((sentence, at) => {
    const isKept = at < begins || rulesIn(sentence).some((rule) => !told.has(rule));
    if (isKept) for (const rule of rulesIn(sentence)) told.add(rule);
    return isKept;
  });
  const gap: Segment = { text: ' […] ', rules: [] };
  const shown = kept.flatMap((sentence) => {
    const at = sentences.indexOf(sentence);
    return at > 0 && kept.at(kept.indexOf(sentence) - 1) !== sentences[at - 1] ? [gap, ...sentence] : sentence;
  });
  const isCutShort = kept.at(-1) !== sentences.at(-1);
  return {
    shown: isCutShort ? [...shown, gap] : shown,
    left: lengthOf(segments) - lengthOf(kept.flat()),
  };
}

/** The text in pieces that end with a sentence or a line, none longer than what stands open. */
function sentencesOf(segments: readonly Segment[]): Segment[][] {
  const sentences: Segment[][] = [[]];
  for (const segment of segments)
    for (const [at, piece] of piecesOf(segment).entries()) {
      const last = sentences.at(-1)!;
      const isOver = lengthOf(last) > 0 && (at > 0 || endsSentence(last) || lengthOf(last) + piece.text.length > room);
      if (isOver) sentences.push([piece]);
      else last.push(piece);
    }
  return sentences;
}

/** A segment cut after every sentence and line; a marked one stays whole. */
function piecesOf(segment: Segment): Segment[] {
  if (segment.rules.length > 0 || segment.hidden !== undefined) return [segment];
  const parts = segment.text.match(/[^]{1,899}?(?:[.!?](?=\s)|\n+|$)|[^]{900}/gu) ?? [segment.text];
  return parts.map((text) => ({ ...segment, text }));
}

function endsSentence(sentence: readonly Segment[]): boolean {
  return /(?:[.!?]|\n)$/u.test(sentence.at(-1)?.text ?? '');
}

function takes(sentence: readonly Segment[]): number {
  const length = lengthOf(sentence);
  return sentence.at(-1)?.text.endsWith('\n') ? Math.ceil(length / width) * width : length;
}

function rulesIn(sentence: readonly Segment[]): string[] {
  return sentence.flatMap(({ rules }) => rules);
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text, hidden }) => sum + (hidden === undefined ? text.length : 1), 0);
}
