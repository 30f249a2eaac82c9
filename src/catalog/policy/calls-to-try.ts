import { refuses } from '../../policy/core.ts';
import type { Outcome } from './outcomes.ts';

/** What a call that is refused and one that passes print, with words in braces for names; or why that was not tried. */
export type SeenCalls = { refused: string; passes: string } | { untried: string };

/** What to try in a consumer to see that a text holds, and how it can only seem to. */
export interface Trial {
  check: readonly string[];
  seems: readonly string[];
}

/** The calls to try where a text refuses the tool, and where it does not: there the call of the tool itself is one that passes. */
export function callsToTry(seen: SeenCalls, seems: readonly string[], isRefused: boolean): Trial {
  if ('untried' in seen) return { check: [seen.untried], seems: [] };
  if (isRefused) return { check: [seen.refused, seen.passes], seems };
  // What only seems to hold is told by the refused call, and there is none.
  return { check: [seen.passes.replaceAll('{other}', '{tool}')], seems: [] };
}

/** Whether the first row of a tool's own calls is one that does not run. */
export function refusesTool(tool: string, outcomes: readonly Pick<Outcome, 'tool' | 'effect'>[]): boolean {
  const own = outcomes.find((row) => row.tool === tool);
  return own !== undefined && (own.effect === 'refused' || refuses(own.effect));
}
