import { hiddenCharacters, isObject, pointer, type Hit } from '../model/index.ts';

/** A piece of quoted text: plain, marked as evidence, or a character that would not be seen. */
export interface Segment {
  text: string;
  /** The rules that this piece decided; empty for plain text. */
  rules: string[];
  /** Name of a hidden character, such as U+202E, printed in its place. */
  hidden?: string;
}

/** The text cut into segments so that the spans of the hits are marked; hits that overlap share the common piece. */
export function markText(text: string, hits: readonly Hit[], print = (slice: string) => slice): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const hit of hits) cuts.add(clamp(hit.start, text)).add(clamp(hit.end, text));
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).flatMap((end, i) => {
    const start = points[i]!;
    const rules = hits.filter((hit) => hit.start < end && hit.end > start).map((hit) => hit.rule);
    return showHidden(text.slice(start, end), [...new Set(rules)], print);
  });
}

/** A definition as indented JSON, with the evidence marked inside its strings. */
export function quoteDefinition(definition: Record<string, unknown>, hits: readonly Hit[]): Segment[] {
  const byField = Map.groupBy(hits, (hit) => hit.field);
  const segments: Segment[] = [];
  const put = (text: string): void => void segments.push({ text, rules: [] });
  const inside = (slice: string): string => JSON.stringify(slice).slice(1, -1);

  const walk = (value: unknown, path: string, indent: string): void => {
    const deeper = `${indent}  `;
    if (typeof value === 'string') {
      put('"');
      segments.push(...markText(value, byField.get(path) ?? [], inside));
      put('"');
    } else if (Array.isArray(value)) {
      if (value.length === 0) return put('[]');
      const short = value.every((item) => typeof item !== 'object' || item === null);
      put(short ? '[' : `[\n${deeper}`);
      value.forEach((item, i) => {
        if (i > 0) put(short ? ', ' : `,\n${deeper}`);
        walk(item, path + pointer(i), deeper);
      });
      put(short ? ']' : `\n${indent}]`);
    } else if (isObject(value)) {
      const entries = Object.entries(value);
      if (entries.length === 0) return put('{}');
      put(`{\n${deeper}`);
      entries.forEach(([key, item], i) => {
        if (i > 0) put(`,\n${deeper}`);
        put('"');
        segments.push(...showHidden(key, [], inside));
        put('": ');
        walk(item, path + pointer(key), deeper);
      });
      put(`\n${indent}}`);
    } else put(JSON.stringify(value) ?? 'null');
  };
  walk(definition, '', '');
  return merge(segments);
}

/** Neighbouring plain pieces joined, empty ones dropped. */
function merge(segments: Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (segment.text === '' && segment.hidden === undefined) continue;
    if (last && last.rules.length + segment.rules.length === 0 && last.hidden === segment.hidden && !last.hidden)
      last.text += segment.text;
    else merged.push({ ...segment });
  }
  return merged;
}

function showHidden(text: string, rules: string[], print: (slice: string) => string): Segment[] {
  const segments: Segment[] = [];
  const places = hiddenCharacters(text)
    .flatMap(({ codePoint, at }) => at.map((index) => ({ codePoint, index })))
    .sort((a, b) => a.index - b.index);
  let from = 0;
  for (const { codePoint, index } of places) {
    if (index > from) segments.push({ text: print(text.slice(from, index)), rules });
    segments.push({ text: '', rules, hidden: codePoint });
    from = index + String.fromCodePoint(text.codePointAt(index)!).length;
  }
  if (from < text.length) segments.push({ text: print(text.slice(from)), rules });
  return segments;
}

function clamp(offset: number, text: string): number {
  return Math.min(Math.max(offset, 0), text.length);
}
