import { type Side, sideNames, type Sides } from './sides.ts';

/** The tools on one side of a chain, and those of which it is not known whether they are. */
export interface SideTools<T> {
  tools: T[];
  unknown: T[];
}

/** The fewest tools that leave no combination when their calls are refused or asked for: a whole side. */
export interface Cut<T> {
  side: Side;
  /** Ask where data would leave, since the person sees what; elsewhere there is nothing to see before the call. */
  effect: 'ask' | 'deny';
  tools: T[];
}

/** Tools of several sides that can be called after each other. */
export interface Combination<T> {
  sides: Side[];
  /** In how many ways one tool of each side can be taken; a tool that is on several sides may stand on each. */
  count: number;
  cut: Cut<T>;
}

/** What a set of tools can do together; what is unknown is in no combination. */
export interface Combinations<T> {
  sides: Record<Side, SideTools<T>>;
  /** The pairs of sides that exist. */
  pairs: Combination<T>[];
  /** Null where a side has no tool. */
  triple: Combination<T> | null;
  /** The tools that are on all three sides by themselves. */
  alone: T[];
}

// Of sides of one size, the first is cut.
const cutFirst: readonly Side[] = ['sends', 'shows', 'brings'];

/** Which of the tools, of one server or of many, are worse together, and the smallest policy against each combination. */
export function combine<T extends Sides>(tools: readonly T[]): Combinations<T> {
  const found = (side: Side): SideTools<T> => ({
    tools: tools.filter((tool) => tool[side] === true),
    unknown: tools.filter((tool) => tool[side] === null),
  });
  const all = { shows: found('shows'), brings: found('brings'), sends: found('sends') };
  const pairs = sideNames.flatMap((side, at) => sideNames.slice(at + 1).map((other) => [side, other]));
  return {
    sides: all,
    pairs: pairs.map((pair) => combination(pair, all)).filter((pair) => pair !== null),
    triple: combination(sideNames, all),
    alone: tools.filter((tool) => sideNames.every((side) => tool[side] === true)),
  };
}

function combination<T>(sides: readonly Side[], all: Record<Side, SideTools<T>>): Combination<T> | null {
  const count = sides.reduce((product, side) => product * all[side].tools.length, 1);
  if (count === 0) return null;
  const side = cutFirst
    .filter((each) => sides.includes(each))
    .reduce((least, each) => (all[each].tools.length < all[least].tools.length ? each : least));
  return {
    sides: [...sides],
    count,
    cut: { side, effect: side === 'sends' ? 'ask' : 'deny', tools: all[side].tools },
  };
}
