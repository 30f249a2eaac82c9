import { parsers } from '../readers/reader.ts';
import type { Pasted } from './check.ts';

/** The text as a tree of objects and lists; Intercept's reader keeps the text itself. */
export function treeOf({ format, text, value }: Pick<Pasted, 'format' | 'text' | 'value'>): unknown {
  return format === 'intercept' ? parsers.yaml(text) : value;
}
