import { type Node, parseTree } from 'jsonc-parser';
import type { TextNode } from './node.ts';

/** JSON, with comments or without, as it stands in a text. */
export function jsonNodes(text: string): TextNode | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return tree && nodeOf(tree);
}

function nodeOf({ type, offset, length, children = [] }: Node): TextNode {
  const own = children.flatMap((child, index): [string, TextNode][] => {
    if (type !== 'object') return [[String(index), nodeOf(child)]];
    const [key, value] = child.children ?? [];
    if (!key || !value) return [];
    return [[String(key.value), { ...nodeOf(value), key: { from: key.offset, to: key.offset + key.length } }]];
  });
  return { from: offset, to: offset + length, children: new Map(own) };
}
