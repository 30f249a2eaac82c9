import type { Condition } from '../model/core.ts';
import { argumentAt } from './argument.ts';
import { equal, typeOf } from './equal.ts';
import { compilePattern } from './pattern.ts';

/** What testing a condition on a call gave: `unusable` where the condition itself makes no sense. */
export type Outcome = 'holds' | 'fails' | 'unusable';

/** Tests one condition on the arguments of a call. */
export function test(condition: Condition, args: unknown): Outcome {
  const actual = argumentAt(args, condition.path);
  const { op, value } = condition;
  if (op === 'exists') {
    if (typeof value !== 'boolean') return 'unusable';
    return said((actual !== undefined && actual !== null) === value);
  }
  if (op === 'matches') {
    const compiled = compilePattern(String(value));
    if (typeof value !== 'string' || 'error' in compiled) return 'unusable';
    return said(typeof actual === 'string' && compiled.pattern.matcher(actual).find());
  }
  if (op === 'in' || op === 'not_in') {
    if (!Array.isArray(value)) return 'unusable';
    const ofOneType = value.filter((item) => typeOf(item) === typeOf(actual));
    return said(ofOneType.length > 0 && ofOneType.some((item) => equal(actual, item)) === (op === 'in'));
  }
  if (op === 'lt' || op === 'lte' || op === 'gt' || op === 'gte') {
    if (typeof value !== 'number') return 'unusable';
    return said(typeof actual === 'number' && compare[op](actual, value));
  }
  if (op === 'contains') return said(contains(actual, value));
  return said(typeOf(actual) === typeOf(value) && equal(actual, value) === (op === 'eq'));
}

const compare = {
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
};

function contains(actual: unknown, value: unknown): boolean {
  if (Array.isArray(actual)) return actual.some((item) => equal(item, value));
  return typeof actual === 'string' && typeof value === 'string' && actual.includes(value);
}

function said(holds: boolean): Outcome {
  return holds ? 'holds' : 'fails';
}
