import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CallsInMemory } from '../../../src/gateway/call-count.ts';
import { LivePolicy } from '../../../src/gateway/live-policy.ts';
import { Place, policyOf, ruleFor } from './harness.ts';

const closed = ruleFor('list_WD', { effect: 'deny', reason: 'Closed.' });
let place: Place;
let told: boolean[];
let policy: LivePolicy;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  place = new Place(policyOf('allow', closed));
  told = [];
  const source = { file: place.policy, server: undefined };
  policy = await LivePolicy.open(source, new CallsInMemory(), ({ problem }) => void told.push(problem === undefined));
});
afterEach(() => {
  policy.close();
  place.remove();
  vi.useRealTimers();
});

/** Lets the file rest, until it was read again that often in all. */
async function rest(readings: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(() => expect(told).toHaveLength(readings), { timeout: 20_000 });
}

const effect = () => policy.enforcer.rule({ tool: 'list_WD', arguments: {} }, 0, false).effect;

it('goes on with the old policy while half of the new one is written', async () => {
  // Each beginning of this text that ends with a line is a policy of its own, and one that allows the tool.
  const others = Array.from({ length: 200 }, (_, index) => ruleFor(`t${index}`, { effect: 'deny' }));
  const rules = [...others, closed].map((rule) => `  - ${JSON.stringify(rule)}`);
  const lines = ['version: 1', 'default: allow', 'rules:', ...rules];
  for (let end = 3; end < lines.length; end += 20) {
    place.write(lines.slice(0, end).join('\n'));
    await vi.advanceTimersByTimeAsync(100);
    expect(effect()).toBe('deny');
  }
  place.write(lines.join('\n'));
  await rest(1);
  expect(effect()).toBe('deny');
  expect(told).toEqual([true]);
});

it('takes half a policy for the whole where its writer rests', async () => {
  place.write('version: 1\ndefault: allow\nrules: []');
  await rest(1);
  expect(effect()).toBe('allow');
});

it('refuses all while the file is gone, is told so once, and counts on when it is back', async () => {
  const limited = policyOf('deny', ruleFor('list_WD', { effect: 'limit', limit: { max: 1, per: 'day' } }));
  place.write(limited);
  await rest(1);
  expect([effect(), effect()]).toEqual(['limit', 'deny']);
  place.write('{');
  await rest(2);
  expect(policy.enforcer.default).toBe('never');
  place.write({ ...limited, default: 'allow' });
  await rest(3);
  expect(policy.enforcer.default).toBe('allow');
  expect(effect()).toBe('deny');
  expect(told).toEqual([true, false, true]);
});
