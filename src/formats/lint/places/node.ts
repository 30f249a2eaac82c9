import { segmentsOf } from '../../../model/index.ts';

/** A part of a text, by offsets. */
export interface Range {
  from: number;
  to: number;
}

/** A value as it stands in a text. */
export interface TextNode extends Range {
  /** Its key, where it has one in an object. */
  key?: Range;
  /** What it holds, by key or index. */
  children: ReadonlyMap<string, TextNode>;
}

/** The node at a JSON pointer; undefined where there is none. */
export function nodeAt(root: TextNode | undefined, path: string): TextNode | undefined {
  return segmentsOf(path).reduce((node, segment) => node?.children.get(segment), root);
}
