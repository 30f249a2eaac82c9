import { counted } from '../model/words.ts';
import type { Condition, Limit } from '../model/core.ts';

const words: Record<Condition['op'], (value: string) => string> = {
  eq: (value) => `is ${value}`,
  neq: (value) => `is not ${value}`,
  in: (value) => `is one of ${value}`,
  not_in: (value) => `is none of ${value}`,
  lt: (value) => `is less than ${value}`,
  lte: (value) => `is at most ${value}`,
  gt: (value) => `is more than ${value}`,
  gte: (value) => `is at least ${value}`,
  matches: (value) => `matches ${value}`,
  contains: (value) => `contains ${value}`,
  exists: (value) => (value === 'false' ? 'is not given' : 'is given'),
};

/** A condition in words: `session_id is at least 1`. */
export function describeCondition({ path, op, value }: Condition): string {
  const plain = op === 'matches' && typeof value === 'string';
  const list = Array.isArray(value) && (op === 'in' || op === 'not_in');
  const text = plain
    ? `/${value}/`
    : list
      ? value.map((item) => JSON.stringify(item)).join(', ')
      : JSON.stringify(value);
  return `${path} ${words[op](text)}`;
}

/** Conditions in words, joined by "and"; the empty text for none. */
export function describeWhen(when: readonly Condition[] | undefined): string {
  return (when ?? []).map(describeCondition).join(' and ');
}

/** A limit in words: `30 calls per minute`. */
export function describeLimit({ max, per }: Limit): string {
  return `${counted(max, 'call')} per ${per}`;
}
