import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  argumentInputs,
  enteredFor,
  firstCondition,
  isEnterable,
  operatorsFor,
  readValue,
  valueInput,
} from '../../../src/builder/index.ts';
import { conditionSchema, type Json, operators } from '../../../src/model/index.ts';
import { orderSchema } from './shop.ts';

const inputs = argumentInputs(orderSchema);
const byPath = (path: string) => inputs.find((input) => input.path === path)!;

test('the arguments of a schema are listed with those inside objects, but for names that hold a dot', () => {
  expect(inputs.map(({ path, words }) => [path, words])).toEqual([
    ['order_id', 'whole number, required, from 1, to 9999'],
    ['how', 'one of 3 values, required'],
    ['note', 'text, may be left out, at most 80 characters'],
    ['ratio', 'number, may be left out, from 0, no maximum'],
    ['force', 'true or false, may be left out'],
    ['tags', 'list, may be left out, of 2 values'],
    ['ship', 'object, may be left out'],
    ['ship.to', 'object, may be left out'],
    ['ship.to.country', 'text, may be left out, with a pattern'],
    ['any', 'no single type, may be left out'],
  ]);
});

test.for([
  ['how', 'in', 'several'],
  ['how', 'eq', 'select'],
  ['order_id', 'gte', 'number'],
  ['order_id', 'in', 'lines'],
  ['force', 'eq', 'boolean'],
  ['note', 'matches', 'pattern'],
  ['tags', 'contains', 'select'],
  ['any', 'eq', 'text'],
  ['ship', 'exists', 'given'],
] as const)('the value with which %s is compared by %s is entered as %s', ([path, op, how]) => {
  expect(valueInput(byPath(path), op)).toBe(how);
});

describe('what is entered is read:', () => {
  test.for([
    ['order_id', 'gte', '12', { value: 12 }],
    ['order_id', 'gte', '1.5', { problem: 'Write a whole number.' }],
    ['order_id', 'gte', '', { problem: 'Write a number.' }],
    ['order_id', 'in', '1\n\n2\n', { value: [1, 2] }],
    ['order_id', 'in', '\n', { problem: 'Write at least one value, each in a line of its own.' }],
    ['note', 'eq', '5', { value: '5' }],
    ['any', 'eq', '5', { value: 5 }],
    ['any', 'eq', '"5"', { value: '5' }],
    ['any', 'eq', 'five', { value: 'five' }],
    ['how', 'in', '0\n2', { value: ['refund', 'keep'] }],
    ['how', 'in', '', { problem: 'Choose at least one value.' }],
    ['how', 'eq', '99', { problem: 'Choose a value.' }],
    ['note', 'matches', '', { problem: 'Write a pattern (RE2).' }],
    ['force', 'eq', 'true', { value: true }],
  ] as const)('%s %s %j', ([path, op, entered, read]) => {
    expect(readValue(byPath(path), op, entered)).toEqual(read);
  });
});

test('every comparison of every argument begins with a condition that is one, and that its inputs give back', () => {
  for (const input of inputs)
    for (const op of operatorsFor(input)) {
      const condition = firstCondition(input, op);
      expect(conditionSchema.safeParse(condition).success, `${input.path} ${op}`).toBe(true);
      expect(readValue(input, op, enteredFor(input, condition)), `${input.path} ${op}`).toEqual({
        value: condition.value,
      });
      expect(isEnterable(input, condition), `${input.path} ${op}`).toBe(true);
    }
});

test('a condition that the inputs cannot give is told', () => {
  expect(isEnterable(byPath('how'), { path: 'how', op: 'in', value: ['other'] })).toBe(false);
  expect(isEnterable(byPath('order_id'), { path: 'order_id', op: 'eq', value: 'text' })).toBe(false);
  expect(isEnterable(byPath('force'), { path: 'force', op: 'gte', value: 1 })).toBe(false);
});

test('no schema throws, however strange, and every value of `any` argument comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue() as fc.Arbitrary<Json>, fc.constantFrom(...operators), (value, op) => {
      const schema = { type: 'object', properties: { it: value, deep: { properties: { in: value } } } };
      for (const input of argumentInputs(schema)) expect(() => firstCondition(input)).not.toThrow();
      if (op !== 'eq' || value === '') return;
      const entered = enteredFor({ kind: 'any', values: [] }, { op, value });
      expect(readValue({ kind: 'any', values: [] }, op, entered)).toEqual({
        value: JSON.parse(JSON.stringify(value)) as unknown,
      });
    }),
  );
});
