import { type AST, parseTOML } from 'toml-eslint-parser';
import { toml } from '../../formats/read/toml.ts';
import { placesIn, applied } from '../../formats/lint/places/places.ts';
import { pointer } from '../../model/core.ts';
import { under } from '../../clients/entries.ts';

type Value = string | boolean | readonly string[];

/** A text of TOML in which one value after another is changed in place; all else stays as it is written. */
export interface TomlText {
  readonly text: string;
  /** Puts a value under some keys. Throws where it cannot be told where it would go. */
  set(path: readonly string[], value: Value): void;
}

/** A text to change, with the ends of lines that it has. */
export function tomlText(given: string): TomlText {
  const mark = given.startsWith('\uFEFF') ? '\uFEFF' : '';
  let text = given.slice(mark.length);
  return {
    get text() {
      return mark + text;
    },
    set(path, value) {
      text = withValue(text, path, literal(value, text.includes('\r\n') ? '\r\n' : '\n'));
    },
  };
}

function withValue(text: string, path: readonly string[], written: string): string {
  const isThere = under(toml(text), ...path) !== undefined;
  const place = isThere ? placesIn(text, 'toml').replaced(pointer(...path), '') : undefined;
  if (place) return applied(text, [{ ...place, text: written }]);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const [parent, key] = [path.slice(0, -1), bare(path.at(-1)!)];
  const { body } = parseTOML(text).body[0];
  const table = body.find((item) => item.type === 'TOMLTable' && isSame(keysOf(item), parent)) as
    AST.TOMLTable | undefined;
  if (table) return inserted(text, (table.body.at(-1) ?? table.key).range[1], `${key} = ${written}`, eol, true);
  const inline = inlineAt(body, parent);
  if (inline) {
    const [last] = inline.body.slice(-1);
    const at = last ? last.range[1] : inline.range[0] + 1;
    const words = `${last ? ',' : ''} ${key} = ${written}${last ? '' : ' '}`;
    return text.slice(0, at) + words + text.slice(at);
  }
  const dotted = pairsOf(body).findLast((pair) => isBelow(pair.path, parent));
  if (dotted) {
    const prefix = parent.slice(dotted.table.length).map(bare).join('.');
    return inserted(text, dotted.pair.range[1], `${prefix}.${key} = ${written}`, eol, false);
  }
  const above = body.findLast((item) => item.type === 'TOMLTable' && isBelow(keysOf(item), parent.slice(0, 2)));
  if (!above) {
    if (parent.length < 3) throw new Error(`there is no table ${parent.join('.')}`);
    return withValue(text, parent, `{ ${key} = ${written} }`);
  }
  const end = ((above as AST.TOMLTable).body.at(-1) ?? above).range[1];
  const head = `[${parent.map(bare).join('.')}]`;
  return inserted(text, end, `${eol}${head}${eol}${key} = ${written}`, eol, true);
}

/** A line after the one in which an offset lies; a header may stand alone in the last line of a text. */
function inserted(text: string, offset: number, line: string, eol: string, isOwnLine: boolean): string {
  const end = text.indexOf('\n', offset);
  const indent = isOwnLine ? '' : (/[ \t]*$/.exec(text.slice(0, text.lastIndexOf('\n', offset) + 1))?.[0] ?? '');
  if (end === -1) return `${text}${eol}${indent}${line}${eol}`;
  return `${text.slice(0, end + 1)}${indent}${line}${eol}${text.slice(end + 1)}`;
}

function keysOf(table: AST.TOMLTable): string[] {
  return table.resolvedKey.map(String);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isBelow(a, b);
}

function isBelow(path: readonly string[], above: readonly string[]): boolean {
  return above.every((key, at) => path[at] === key);
}

interface Pair {
  pair: AST.TOMLKeyValue;
  table: string[];
  path: string[];
}

/** Every line with a key, with all the keys under which its value stands. */
function pairsOf(body: AST.TOMLTopLevelTable['body']): Pair[] {
  const pairs = (items: readonly AST.TOMLKeyValue[], table: string[]): Pair[] =>
    items.map((pair) => ({ pair, table, path: [...table, ...pair.key.keys.map(wordOf)] }));
  return body.flatMap((item) => (item.type === 'TOMLTable' ? pairs(item.body, keysOf(item)) : pairs([item], [])));
}

function wordOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

/** The table in braces that stands under some keys. */
function inlineAt(body: AST.TOMLTopLevelTable['body'], path: readonly string[]): AST.TOMLInlineTable | undefined {
  const find = (pairs: readonly Pair[]): AST.TOMLInlineTable | undefined => {
    for (const { pair, path: own } of pairs) {
      if (pair.value.type !== 'TOMLInlineTable' || !isBelow(path, own)) continue;
      if (isSame(own, path)) return pair.value;
      const inner = pair.value.body.map((each) => ({
        pair: each,
        table: own,
        path: [...own, ...each.key.keys.map(wordOf)],
      }));
      const found = find(inner);
      if (found) return found;
    }
    return undefined;
  };
  return find(pairsOf(body));
}

function bare(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key);
}

/** A value as TOML; a list that is long stands in several lines. */
function literal(value: Value, eol: string): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const words = value.map((item) => JSON.stringify(item));
  const line = `[${words.join(', ')}]`;
  return line.length <= 90 ? line : `[${eol}${words.map((word) => `  ${word},${eol}`).join('')}]`;
}
