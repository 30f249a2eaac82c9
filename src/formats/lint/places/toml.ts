import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Range, TextNode } from './node.ts';

interface Growing extends Range {
  key?: Range;
  children: Map<string, Growing>;
}

/** TOML as it stands in a text; undefined where it cannot be read. */
export function tomlNodes(text: string): TextNode | undefined {
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text);
  } catch {
    return undefined;
  }
  const root: Growing = { from: 0, to: text.length, children: new Map() };
  for (const item of program.body[0].body) {
    if (item.type !== 'TOMLTable') add(root, item);
    else {
      const table = item.resolvedKey.reduce((node, segment) => childOf(node, String(segment), rangeOf(item.key)), root);
      Object.assign(table, rangeOf(item));
      for (const pair of item.body) add(table, pair);
    }
  }
  return root;
}

/** Adds a line with a key, which may have several parts, to what holds it. */
function add(node: Growing, { key, value }: AST.TOMLKeyValue): void {
  let inner = node;
  for (const part of key.keys)
    inner = childOf(inner, part.type === 'TOMLBare' ? part.name : String(part.value), rangeOf(part));
  fill(inner, value);
}

function fill(node: Growing, value: AST.TOMLContentNode): void {
  Object.assign(node, rangeOf(value));
  if (value.type === 'TOMLArray')
    for (const [index, item] of value.elements.entries()) fill(childOf(node, String(index), undefined), item);
  if (value.type === 'TOMLInlineTable') for (const pair of value.body) add(node, pair);
}

/** The child of a name, made where it is new: the first key that leads to it is its own. */
function childOf(node: Growing, name: string, key: Range | undefined): Growing {
  let child = node.children.get(name);
  if (!child) {
    child = { from: key?.from ?? node.from, to: key?.to ?? node.to, ...(key && { key }), children: new Map() };
    node.children.set(name, child);
  }
  return child;
}

function rangeOf({ range: [from, to] }: { range: AST.TOMLNode['range'] }): Range {
  return { from, to };
}
