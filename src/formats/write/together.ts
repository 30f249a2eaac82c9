import { isObject } from '../../model/index.ts';
import { jsonText } from './json-text.ts';

/** The texts of several servers one after the other, where each part of such a text stands for itself. */
export function appended(texts: readonly string[]): string {
  return texts.join('\n');
}

/** JSON texts of several servers as one: objects key by key, lists one after the other. */
export function joinedJson(texts: readonly string[]): string {
  return jsonText(texts.map((text) => JSON.parse(text) as unknown).reduce(joined));
}

function joined(some: unknown, more: unknown): unknown {
  if (Array.isArray(some) && Array.isArray(more)) return [...(some as unknown[]), ...(more as unknown[])];
  if (!isObject(some) || !isObject(more)) return some;
  // Entries, since a server or a tool may be named `__proto__`.
  const entries = new Map(Object.entries(some));
  for (const [key, value] of Object.entries(more))
    entries.set(key, entries.has(key) ? joined(entries.get(key), value) : value);
  return Object.fromEntries(entries);
}

interface Line {
  text: string;
  children: Line[];
}

/** Texts of several servers as one, where indentation says what belongs to what, as in YAML: what is under one key is put together; comments first. */
export function joinedLines(texts: readonly string[]): string {
  const comments = new Set<string>();
  const roots: Line[] = [];
  for (const text of texts) {
    const lines = text.split('\n').filter((line) => line !== '');
    for (const line of lines) if (line.startsWith('#')) comments.add(line);
    merge(roots, treeOf(lines.filter((line) => !line.startsWith('#'))));
  }
  return [...comments, ...roots.flatMap(linesOf)].map((line) => `${line}\n`).join('');
}

function treeOf(lines: readonly string[]): Line[] {
  const roots: Line[] = [];
  const open: { indent: number; children: Line[] }[] = [{ indent: -1, children: roots }];
  for (const text of lines) {
    const indent = text.search(/\S/);
    while (open.at(-1)!.indent >= indent) open.pop();
    const line = { text, children: [] };
    open.at(-1)!.children.push(line);
    open.push({ indent, children: line.children });
  }
  return roots;
}

function merge(into: Line[], more: readonly Line[]): void {
  for (const line of more) {
    const same = into.find(({ text }) => text === line.text && text.endsWith(':'));
    if (same === undefined) into.push(line);
    else merge(same.children, line.children);
  }
}

function linesOf({ text, children }: Line): string[] {
  return [text, ...children.flatMap(linesOf)];
}
