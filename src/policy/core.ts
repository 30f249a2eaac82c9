// What deciding a policy needs, without the engine of patterns: the door for a page, where every byte is loaded.
export { argumentAt } from './argument.ts';
export { test as testCondition } from './condition.ts';
export { count, noCounters, windowStart, type Counters, type Reservation } from './counters.ts';
export * from './decide.ts';
export * from './describe.ts';
export { equal } from './equal.ts';
export { type Compiled, compilePattern, NoPatternEngine, type Pattern, usePatternEngine } from './pattern.ts';
export * from './rules-of.ts';
export * from './strictness.ts';
