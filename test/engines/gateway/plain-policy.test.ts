import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainPolicy } from '../../../src/gateway/plain-policy.ts';
import { policySchema } from '../../../src/model/index.ts';
import { policyOf } from '../../unit/policy/arbitrary.ts';

const change = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    0,
    1,
    -1,
    1.5,
    Infinity,
    2 ** 60,
    '',
    'x',
    'deny',
    'limit',
    'hide',
    'eq',
    true,
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    { max: 1, per: 'day' },
    [{ path: 'x', op: 'in', value: [] }],
    [{ path: '', op: 'eq', value: 1 }],
  ),
);
const key = fc.constantFrom(
  ...['version', 'default', 'rules', 'server', 'tool', 'effect', 'when', 'limit', 'reason', 'max', 'per', 'path', 'op'],
  ...['value', 'more', '__proto__', 'constructor'],
);

/** The value with one place in it changed, taken away or added. */
function changed(value: unknown, places: readonly number[], name: string, to: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  let at: Record<string, unknown> = copy;
  for (const place of places) {
    const below = Object.values(at).filter((one) => typeof one === 'object' && one !== null);
    if (below.length === 0) break;
    at = below[place % below.length] as Record<string, unknown>;
  }
  if (to === undefined) Reflect.deleteProperty(at, name);
  else Object.defineProperty(at, name, { value: to, enumerable: true, configurable: true, writable: true });
  return copy;
}

describe('a policy that is plainly right', () => {
  it('is every policy that the generator of the property tests makes', () => {
    fc.assert(
      fc.property(policyOf(['a', 'b']), (policy) => {
        expect(isPlainPolicy(JSON.parse(JSON.stringify(policy)))).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is one that the schema takes, whatever was changed in it', () => {
    const found = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(policyOf(['a']), fc.array(fc.nat(9), { maxLength: 4 }), key, change, (policy, places, name, to) => {
        const value = changed(policy, places, name, to);
        const isTaken = policySchema.safeParse(value).success;
        if (isPlainPolicy(value)) expect(isTaken, JSON.stringify(value)).toBe(true);
        found[isTaken ? 'taken' : 'refused']++;
      }),
      { seed: 2, numRuns: 5_000 },
    );
    expect(found.taken).toBeGreaterThan(500);
    expect(found.refused).toBeGreaterThan(500);
  });

  it('is the same after the schema has read it', () => {
    fc.assert(
      fc.property(policyOf(['a']), (policy) => {
        const value: unknown = JSON.parse(JSON.stringify(policy));
        expect(policySchema.parse(value)).toEqual(value);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
