import { markText, type Segment } from '../../classify/index.ts';
import { type Hit, resolvePointer, segmentsOf, type ToolDefinition } from '../../model/index.ts';

/** Words of a definition as a page quotes them. */
export interface Quotation {
  /** Where they stand; a value is one that an argument can be. */
  of: 'name' | 'title' | 'description' | 'argument' | 'value';
  /** The argument in whose schema they stand; null: elsewhere. */
  argument: string | null;
  /** The words with what counts marked; empty where the argument's name is what counts. */
  segments: Segment[];
  /** The rule that counts them. */
  rule: string;
}

/** The most characters that stand on each side of the words that count. */
const around = 140;

/** What of the definition the hits rest on: one quotation for each place, in the order of the hits. */
export function quotationsOf(definition: ToolDefinition, hits: readonly Hit[]): Quotation[] {
  const seen = new Set<string>();
  const description = definition.description ?? '';
  return hits.flatMap((hit) => {
    const argument = argumentOf(hit.field);
    const of = placeOf(hit.field);
    const place = of === 'description' ? sentenceAround(description, hit) : null;
    const key = JSON.stringify([of, argument, place?.from]);
    if (seen.has(key)) return [];
    seen.add(key);
    const inField = hits.filter(({ field }) => field === hit.field);
    const segments = place === null ? worded(definition, hit) : cut(description, place, inField);
    return [{ of, argument, segments, rule: hit.rule }];
  });
}

/** The innermost argument that a pointer leads into; null where it leads elsewhere. */
function argumentOf(field: string): string | null {
  const [schema, ...segments] = segmentsOf(field);
  const at = segments.findLastIndex((segment, i) => i % 2 === 0 && segment === 'properties' && i + 1 < segments.length);
  return schema === 'inputSchema' ? (segments[at + 1] ?? null) : null;
}

function placeOf(field: string): Quotation['of'] {
  if (field === '/name') return 'name';
  if (field === '/title') return 'title';
  if (field === '/description') return 'description';
  return /\/(enum\/\d+|const)$/.test(field) ? 'value' : 'argument';
}

/** The description or the value in which the hit stands; a title or a type says no more than the name. */
function worded(definition: ToolDefinition, hit: Hit): Segment[] {
  const text = resolvePointer(definition, hit.field);
  if (typeof text !== 'string' || /.\/(type|title)$/.test(hit.field)) return [];
  return cut(text, sentenceAround(text, hit), [hit]);
}

interface Place {
  from: number;
  to: number;
}

function sentenceAround(text: string, { start, end }: Hit): Place {
  const least = whole(text, Math.max(0, start - around));
  const most = whole(text, Math.min(text.length, end + around));
  const opened = [...text.slice(least, start).matchAll(/[.!?]\s+|\n\s*/g)].at(-1);
  const closed = /[.!?](?=\s|$)|\n/.exec(text.slice(end, most));
  return {
    from: opened ? least + opened.index + opened[0].length : least,
    to: closed ? end + closed.index + closed[0].trimEnd().length : most,
  };
}

/** The offset, or the one before it where it would cut a character in two. */
function whole(text: string, at: number): number {
  return text.slice(at - 1, at + 1).match(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/) ? at - 1 : at;
}

function cut(text: string, { from, to }: Place, hits: readonly Hit[]): Segment[] {
  const inside = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from }));
  const isCut = from > 0 && !/[.!?\n]\s*$/.test(text.slice(0, from));
  const isShort = to < text.length && !/[.!?]$/.test(text.slice(0, to)) && !text.slice(to).startsWith('\n');
  const dots = (is: boolean): Segment[] => (is ? [{ text: '…', rules: [] }] : []);
  return [...dots(isCut), ...markText(text.slice(from, to), inside), ...dots(isShort)];
}
