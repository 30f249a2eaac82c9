import type { Format } from '../../format.ts';
import { jsonNodes } from './json.ts';
import { nodeAt, type TextNode } from './node.ts';
import { tomlNodes } from './toml.ts';
import { yamlNodes } from './yaml.ts';

/** A change of a text: what stands between two offsets becomes other words. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

type Language = Format['language'];

/** Where things stand in a text, and how to change them there. */
export interface Places {
  /** The line, from 1, of what a path names; undefined where it cannot be told. */
  lineOf(path: string): number | undefined;
  /** The change that gives the key at a JSON pointer another name; undefined where it cannot be told. */
  renamed(path: string, name: string): Edit | undefined;
  /** The change that puts another key with another value, as it is written, in place of the one at a JSON pointer. */
  rewritten(path: string, key: string, text: string): Edit | undefined;
  /** The change that puts another value at a JSON pointer; undefined where it cannot be told. */
  replaced(path: string, value: unknown): Edit | undefined;
}

/** The places in a text of some language; the text is read when the first of them is asked for. */
export function placesIn(text: string, language: Language): Places {
  let known: { root: TextNode | undefined } | undefined;
  const find = (path: string) => nodeAt((known ??= { root: nodesOf(text, language) }).root, path);
  return {
    lineOf(path) {
      if (path === '') return undefined;
      if (!path.startsWith('/')) return lineOfWords(text, path);
      const node = find(path);
      return node && lineAt(text, node.key?.from ?? node.from);
    },
    renamed(path, name) {
      const key = find(path)?.key;
      if (!key) return undefined;
      return { ...key, text: quoted(name, text.slice(key.from, key.to)) };
    },
    rewritten(path, key, written) {
      const node = find(path);
      if (!node?.key) return undefined;
      return {
        from: node.key.from,
        to: node.to,
        text: `${quoted(key, text.slice(node.key.from, node.key.to))}: ${written}`,
      };
    },
    replaced(path, value) {
      const node = find(path);
      // A list or an object in one line reads alike in all three languages, but for tables of TOML, which none is put in place of.
      return node && { from: node.from, to: node.to, text: JSON.stringify(value) };
    },
  };
}

/** A name in the quotes that another has. */
function quoted(name: string, like: string): string {
  if (like.startsWith("'")) return `'${name}'`;
  return like.startsWith('"') ? JSON.stringify(name) : name;
}

/** The changes of which none touches what an earlier one changes. */
export function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) if (kept.every(({ from, to }) => edit.to <= from || edit.from >= to)) kept.push(edit);
  return kept;
}

/** A text after some changes, none of which overlaps another. */
export function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of an option, or of words. */
function lineOfWords(text: string, path: string): number | undefined {
  const word = /^--[a-z-]+='(.*)'$/s.exec(path)?.[1] ?? path;
  const at = [text.indexOf(path), text.indexOf(word)].find((index) => index >= 0);
  return at === undefined ? undefined : lineAt(text, at);
}

function nodesOf(text: string, language: Language): TextNode | undefined {
  if (language === 'json' || (language === 'shell' && /^\s*\{/.test(text))) return jsonNodes(text);
  if (language === 'toml') return tomlNodes(text);
  if (language === 'yaml') return yamlNodes(text);
  if (language !== 'markdown') return undefined;
  const head = /^---\r?\n(.*?)^---\s*$/ms.exec(text)?.[1];
  // Blanks for the first line keep every offset.
  return head === undefined ? undefined : yamlNodes(`   ${text.slice(3, text.indexOf(head))}${head}`);
}
