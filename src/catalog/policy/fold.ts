import type { Outcome } from './outcomes.ts';

/** The steps that stand open, and those that are folded after them with the words that say which. */
export interface FoldedSteps {
  first: string[];
  rest: string[];
  label: string;
}

/** How many steps are folded at least: fewer take no more room than the line that says so. */
const least = 2;

/** The first half of some steps, and the second. */
export function foldSteps(steps: readonly string[]): FoldedSteps {
  const half = Math.ceil(steps.length / 2);
  const first = steps.length - half < least ? steps.length : half;
  return {
    first: steps.slice(0, first),
    rest: steps.slice(first),
    label: `Steps ${first + 1} to ${steps.length}`,
  };
}

/** The rows that stand open, and those that are folded after them with the words that say why. */
export interface FoldedOutcomes {
  first: Outcome[];
  rest: Outcome[];
  label: string;
}

/** The first row of every tool, or of all that have one remark, for everything that its calls get; rows that repeat one of them come after. */
export function foldOutcomes(outcomes: readonly Outcome[]): FoldedOutcomes {
  const seen = new Set<string>();
  const first = outcomes.filter(({ tool, gets, note }) => {
    const key = JSON.stringify([note ?? tool, gets]);
    return seen.has(key) ? false : seen.add(key);
  });
  const rest = outcomes.filter((outcome) => !first.includes(outcome));
  return rest.length < least
    ? { first: [...outcomes], rest: [], label: '' }
    : { first, rest, label: `${rest.length} more calls, each with the answer of one above` };
}
