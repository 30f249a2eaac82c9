/** How a condition compares an argument with its value. */
export const operators = [
  'eq',
  'neq',
  'in',
  'not_in',
  'lt',
  'lte',
  'gt',
  'gte',
  'matches',
  'contains',
  'exists',
] as const;

export type Operator = (typeof operators)[number];

/** A type of value, as in "takes a number". */
interface ValueType {
  name: string;
  is: (value: unknown) => boolean;
}

const list = {
  name: 'a list with at least one value',
  is: (value) => Array.isArray(value) && value.length > 0,
} as const satisfies ValueType;
const number = { name: 'a number', is: (value) => typeof value === 'number' } as const satisfies ValueType;

/** The type of value that an operator takes, where it is not any value. */
export const valueTypes: Readonly<Partial<Record<Operator, ValueType>>> = {
  in: list,
  not_in: list,
  lt: number,
  lte: number,
  gt: number,
  gte: number,
  matches: { name: 'a regular expression (RE2) as text', is: (value) => typeof value === 'string' },
  exists: { name: 'true or false', is: (value) => typeof value === 'boolean' },
};
