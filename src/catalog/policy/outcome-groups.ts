import type { Answer } from '../../formats/index.ts';
import type { KnownTool } from '../../model/index.ts';
import type { Outcome } from './outcomes.ts';

/** Tools whose calls meet the same, and what that is. */
export interface OutcomeGroup {
  tools: string[];
  effect: Answer;
  gets: string;
}

/** The tools by what their calls meet, in the order of the outcomes; the one called `later` stands last, by itself. */
export function groupOutcomes(outcomes: readonly Outcome[], later: string): OutcomeGroup[] {
  const groups = Map.groupBy(outcomes, ({ gets, tool }) => (tool === later ? later : gets));
  return [...groups].map(([, members]) => {
    const { tool, effect, gets } = members[0]!;
    return { tools: tool === later ? ['a tool that you add later'] : members.map((each) => each.tool), effect, gets };
  });
}

/** A name that none of the tools has: what becomes of it is what becomes of a tool that nobody named. */
export function getLater(tools: readonly KnownTool[]): string {
  const names = new Set(tools.map(({ name }) => name));
  let name = 'a_tool_gained_later';
  while (names.has(name)) name += '_';
  return name;
}
