import { expect, it } from 'vitest';
import { readProofs } from '../../../src/store/index.ts';
import { provers } from '../../../src/prove/consumers/index.ts';
import { type Case, isLight } from '../../../src/prove/prover.ts';
import { readTrial } from '../../../src/prove/scenarios.ts';

const proofs = readProofs();
const proofOf = (format: string) => proofs.find((proof) => proof.format === format)!;

it.each(provers)('$format: the proof is of the pinned version and says what its prover says', (prover) => {
  const { format, level, consumer, summary } = prover;
  const proof = proofOf(format);
  expect(proof).toMatchObject({ format, level, consumer, summary, version: prover.packages[0].version });
  expect(proof.cases).toBeGreaterThanOrEqual(40);
  expect(proof.agreed).toBe(proof.cases);
  expect(proof.transcript).toBeDefined();
  expect(Object.values(proof.outcomes).reduce((a, b) => a + b, 0)).toBe(proof.cases);
});

it.each(provers.filter(isLight))('$format: every case agrees', { timeout: 60_000 }, async (prover) => {
  const disagreeing: Case[] = [];
  let cases = 0;
  for await (const each of prover.run('', () => undefined)) {
    cases++;
    if (each.seen !== each.expected) disagreeing.push(each);
  }
  expect(disagreeing).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(40);
});

it.each(provers.filter(({ level }) => level === 'ran'))(
  '$format: calls of all tools were hidden and ran',
  ({ format }) => {
    const { outcomes } = proofOf(format);
    expect(outcomes.hidden).toBeGreaterThan(0);
    expect(outcomes.ran).toBeGreaterThan(0);
  },
);

it('every effect is tried, and every tool called, under whole-server and one-tool policies', () => {
  const { scenarios, calls, context } = readTrial();
  expect(calls.map(({ tool }) => tool)).toEqual(context.tools);
  expect(calls).toHaveLength(42);
  const effects = scenarios.flatMap(({ policy }) => policy.rules.map((rule) => rule.effect));
  expect([...new Set(effects)].sort()).toEqual(['allow', 'ask', 'deny', 'hide', 'limit']);
  expect(scenarios.filter(({ policy }) => policy.default === 'deny')).toHaveLength(4);
  expect(scenarios.filter(({ policy }) => policy.rules.length === 1).length).toBeGreaterThanOrEqual(4);
});
