import { entryOf } from '../readers/entry.ts';
import type { Pasted } from './check.ts';
import type { Shape } from './shape.ts';
import { treeOf } from './tree.ts';

const entries: Readonly<Record<string, string>> = { openai: 'mcp', anthropic: 'mcp_toolset' };

/** What of a text has the shape of its format, and where that stands in the whole. */
export function subjectOf(pasted: Pasted): { tree: unknown; shape: Shape | undefined; at: string; whole: unknown } {
  const whole = treeOf(pasted);
  const type = entries[pasted.format];
  const { entry, at } = type === undefined ? { entry: whole, at: '' } : entryOf(whole, type);
  return { tree: entry, shape: pasted.consumer.shape, at, whole };
}
