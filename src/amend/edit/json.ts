import { applyEdits, type JSONPath, modify, parse, type ModificationOptions } from 'jsonc-parser';
import { under } from '../../clients/entries.ts';

/** A text of JSON with comments in which one value after another is changed in place; all else stays as it is written. */
export interface JsonText {
  readonly text: string;
  /** What stands under some keys. */
  at(...path: readonly (string | number)[]): unknown;
  /** Puts a value under some keys; undefined takes them away. */
  set(path: JSONPath, value: unknown): void;
  /** Puts a value into a list, before the item at the end of the path. */
  insert(path: JSONPath, value: unknown): void;
  /** Takes items out of a list of texts and adds others that it does not have; a list is made where there is none. */
  list(path: JSONPath, change: { drop?: (item: string) => boolean; add?: readonly string[] }): void;
}

/** A text to change, with the indentation and the ends of lines that it has. */
export function jsonText(given: string): JsonText {
  const mark = given.startsWith('\uFEFF') ? '\uFEFF' : '';
  let text = given.slice(mark.length);
  if (text.trim() === '') text = '{}\n';
  const options: ModificationOptions = { formattingOptions: formOf(text) };
  const value = () => parse(text, [], { allowTrailingComma: true }) as unknown;
  const at = (...path: readonly (string | number)[]) => under(value(), ...path.map(String));
  const set = (path: JSONPath, next: unknown, isInsertion = false) => {
    text = applyEdits(text, modify(text, path, next, { ...options, isArrayInsertion: isInsertion }));
  };
  return {
    get text() {
      return mark + text;
    },
    at,
    set: (path, next) => set(path, next),
    insert: (path, next) => set(path, next, true),
    list(path, { drop, add = [] }) {
      const found = at(...path);
      const items: unknown[] = Array.isArray(found) ? found : [];
      const kept = items.filter((item) => !(typeof item === 'string' && drop?.(item) === true));
      const added = [...new Set(add)].filter((item) => !kept.includes(item));
      if (kept.length === items.length && added.length === 0) return;
      if (items.length === 0) return set(path, [...kept, ...added]);
      for (const [index, item] of [...items.entries()].reverse())
        if (!kept.includes(item)) set([...path, index], undefined);
      for (const [index, item] of added.entries()) set([...path, kept.length + index], item, kept.length + index > 0);
    },
  };
}

/** The indentation of the first indented line, and how lines end. */
function formOf(text: string): NonNullable<ModificationOptions['formattingOptions']> {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return indent.startsWith('\t')
    ? { insertSpaces: false, tabSize: 1, eol }
    : { insertSpaces: true, tabSize: Math.min(indent.length, 8), eol };
}
