import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Range, TextNode } from './node.ts';

/** YAML as it stands in a text; undefined where it cannot be read. */
export function yamlNodes(text: string): TextNode | undefined {
  // A tab of JSON, which YAML takes for a mistake, is a blank elsewhere.
  const plain = /^\s*[{[]/.test(text) ? text.replaceAll('\t', ' ') : text;
  const document = parseDocument(plain, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  return document.errors.length > 0 || !document.contents ? undefined : nodeOf(document.contents);
}

function nodeOf(node: Node): TextNode {
  const range = rangeOf(node);
  if (isSeq(node)) {
    const items = (node.items as (Node | null)[]).flatMap((item, index): [string, TextNode][] =>
      item ? [[String(index), nodeOf(item)]] : [],
    );
    return { ...range, children: new Map(items) };
  }
  if (!isMap(node)) return { ...range, children: new Map() };
  const pairs = (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }): [string, TextNode][] => {
    if (!isScalar(key)) return [];
    const own = rangeOf(key);
    const inner = value ? nodeOf(value) : { from: own.to, to: own.to, children: new Map<string, TextNode>() };
    return [[String(key.value), { ...inner, key: own }]];
  });
  return { ...range, children: new Map(pairs) };
}

function rangeOf({ range }: Node): Range {
  return range ? { from: range[0], to: range[1] } : { from: 0, to: 0 };
}
