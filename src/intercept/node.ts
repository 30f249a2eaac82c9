import { NumberSource } from './value.ts';

/** A part of a policy file as the Go YAML library holds it before it knows the types. */
export type Node = ValueNode | AliasNode;

/** A part that is written where it stands. */
export type ValueNode = ScalarNode | ListNode | MapNode;

/** A single value: what it was written as, and the tag that says what it means. */
export interface ScalarNode {
  kind: 'scalar';
  tag: string;
  text: string;
  line: number;
}

/** A list. */
export interface ListNode {
  kind: 'list';
  tag: string;
  items: Node[];
  line: number;
}

/** Keys and values in the order in which they are written; a key may come twice, and need not be a scalar. */
export interface MapNode {
  kind: 'map';
  tag: string;
  pairs: [key: Node, value: Node][];
  line: number;
}

/** A reference to a part that came before, or that holds it. */
export interface AliasNode {
  kind: 'alias';
  name: string;
  target: ValueNode;
  line: number;
}

/** The tag of a text that no rule reads as anything else. */
export const textTag = '!!str';

/** A policy that is already parsed, as if it had been written as JSON on one line. */
export function nodeOf(value: unknown): ValueNode {
  const line = 1;
  const plain = (text: string): ScalarNode => ({ kind: 'scalar', tag: '', text, line });
  if (typeof value === 'string') return { kind: 'scalar', tag: textTag, text: value, line };
  if (value instanceof NumberSource) return plain(value.source);
  if (Array.isArray(value)) return { kind: 'list', tag: '!!seq', items: value.map(nodeOf), line };
  if (typeof value !== 'object' || value === null) return plain(JSON.stringify(value) ?? 'null');
  const pairs = Object.entries(value).map(([key, item]): [Node, Node] => [nodeOf(key), nodeOf(item)]);
  return { kind: 'map', tag: '!!map', pairs, line };
}
