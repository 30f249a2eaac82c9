import type { ToolRecord } from './record.ts';

/** The one hit that is named exactly so, whatever the case; null where none is, or several servers have it. */
export function exactHit(hits: readonly ToolRecord[], name: string): ToolRecord | null {
  const wanted = name.trim().toLowerCase();
  const [first, second] = hits.filter((hit) => hit.tool.toLowerCase() === wanted);
  return first !== undefined && second === undefined ? first : null;
}
