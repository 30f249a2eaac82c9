import { resolvePointer } from '../../model/index.ts';
import type { Format } from '../format.ts';
import type { Reading } from '../read/reading.ts';
import type { Shape } from '../shape.ts';

/** What of a text has the shape of its format, and where that stands in the whole. */
export function subjectOf(
  { tree, at = '' }: Reading,
  { shape }: Pick<Format, 'shape'>,
): { tree: unknown; shape: Shape | undefined; at: string } {
  return { tree: resolvePointer(tree, at), shape, at };
}
