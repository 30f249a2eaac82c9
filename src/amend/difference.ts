import { structuredPatch } from 'diff';
import { isObject } from '../model/core.ts';
import { looksSecret } from '../clients/launch/plain.ts';
import type { Amended } from './amend.ts';

/** A line of a difference: of the file as it was, as it becomes, or of both; `gap` stands for lines that are left out. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

/** What changes in a file, and the whole of it as it becomes, both without any value that may be secret. */
export interface Difference {
  lines: DiffLine[];
  whole: string;
  added: number;
  removed: number;
}

// Words of the languages and of the clients' permissions, which hold nothing of anybody's.
const plainWords =
  /^(true|false|null|allow|ask|deny|prompt|approve|confirm|default|auto|ask_user|writes|-?\d{1,4}(\.\d{1,3})?|[-+*.])$/;

/**
 * What changes between two texts. Of the words in lines, only names of keys, what is about tools and what the change
 * itself brings are shown; every other value, and every comment, is an ellipsis.
 */
export function difference(
  { path, before = '', text }: Amended,
  said: { values: readonly unknown[]; words: Iterable<string> },
): Difference {
  const words = [...said.words];
  const rules = said.values.flatMap(textsIn).filter((word) => isRule(word, words));
  const shown = new Set([...words, ...rules, ...said.values.flatMap(keysIn)].filter((word) => !looksSecret(word)));
  const known = new Set(tokensIn(before).map(bare));
  for (const token of tokensIn(text)) if (!known.has(bare(token))) shown.add(bare(token));
  const mask = (line: string) => masked(line, shown);
  const { hunks } = structuredPatch(path, path, lf(before), lf(text), '', '', { context: 3 });
  const lines = hunks.flatMap((hunk, at): DiffLine[] => [
    ...(at > 0 || hunk.oldStart > 1 ? [{ kind: 'gap', text: '…' } as const] : []),
    ...hunk.lines.filter((line) => !line.startsWith('\\')).map((line) => diffLine(line, mask)),
  ]);
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return {
    lines,
    whole: lf(text).split('\n').map(mask).join('\n'),
    added: count('added'),
    removed: count('removed'),
  };
}

function diffLine(line: string, mask: (line: string) => string): DiffLine {
  const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'same';
  return { kind, text: mask(line.slice(1)) };
}

function lf(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

const token = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:#|\/\/).*|[^\s"'{}[\],:=#]+|./gsu;

function tokensIn(text: string): string[] {
  return [...lf(text).matchAll(/[^\n]+/g)].flatMap(([line]) => line.match(token) ?? []);
}

/** A line with an ellipsis for every word that is not shown. */
function masked(line: string, shown: ReadonlySet<string>): string {
  return line.replace(token, (word) => {
    if (/^[\s{}[\],:=]$/u.test(word)) return word;
    if (/^(#|\/\/)/.test(word)) return `${word.startsWith('#') ? '#' : '//'} …`;
    if (isShown(bare(word), shown)) return word;
    return /^["']/.test(word) ? `${word[0]!}…${word[0]!}` : '…';
  });
}

/** A word that is shown, or one of several with dots between, as in the heads of tables. */
function isShown(word: string, shown: ReadonlySet<string>): boolean {
  if (word === '' || shown.has(word) || plainWords.test(word)) return true;
  return word.includes('.') && word.split('.').every((part) => part === '' || shown.has(part));
}

/** A word without its quotes. */
function bare(word: string): string {
  if (word.startsWith('"') && word.endsWith('"') && word.length > 1) {
    try {
      return JSON.parse(word) as string;
    } catch {
      return word.slice(1, -1);
    }
  }
  return word.startsWith("'") && word.endsWith("'") && word.length > 1 ? word.slice(1, -1) : word;
}

/** True for a rule for tools of one of the servers that are named. */
function isRule(word: string, names: readonly string[]): boolean {
  const [, server] = /^(?:mcp__|Mcp\(|mcp:)([\w-]+?)(?:__[\w*-]+|:[\w.* -]+\)?)?$/.exec(word) ?? [];
  return server !== undefined && names.includes(server);
}

/** The texts in a value that are no names of keys. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The names of all keys in a value. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : [];
}
