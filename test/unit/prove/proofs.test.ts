import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readProofs } from '../../../src/store/index.ts';
import { provers } from '../../../src/prove/consumers/index.ts';
import { proofOf, transcriptLine } from '../../../src/prove/proof.ts';
import { type Case, isLight, type Prover } from '../../../src/prove/prover.ts';
import { readTrial } from '../../../src/prove/scenarios.ts';

const proofs = readProofs();
const recordedOf = (format: string) => proofs.find((proof) => proof.format === format)!;

it.each(provers)('$format: the proof is of the pinned version and says what its prover says', (prover) => {
  const { format, level, consumer, summary } = prover;
  const proof = recordedOf(format);
  expect(proof).toMatchObject({ format, level, consumer, summary, version: prover.packages[0].version });
  expect(proof.cases).toBeGreaterThanOrEqual(40);
  expect(proof.agreed).toBe(proof.cases);
  expect(proof.transcript).toBeDefined();
  expect(Object.values(proof.outcomes).reduce((a, b) => a + b, 0)).toBe(proof.cases);
});

it.each(provers.filter(isLight))('$format: running it again shows what is recorded', async (prover) => {
  const recorded = recordedOf(prover.format);
  const cases: Case[] = [];
  let transcript = '';
  const record = (observation: unknown) => (transcript += transcriptLine(observation));
  for await (const each of prover.run('', record)) cases.push(each);
  expect(cases.filter(({ seen, expected }) => seen !== expected)).toEqual([]);
  const again = proofOf(prover, cases, transcript, recorded.date);
  expect(again, `to record it: npm run prove -- --only ${prover.format}`).toEqual(recorded);
});

it('cases that disagree, and no cases, are no proof', () => {
  const [prover] = provers as [Prover];
  const agreeing: Case = { name: 'x', expected: 'ran', seen: 'ran' };
  const disagreeing: Case = { name: 'y', expected: 'hidden', seen: 'ran' };
  expect(() => proofOf(prover, [agreeing, disagreeing], '', '2026-01-02')).toThrow('1 of 2 cases agree');
  expect(() => proofOf(prover, [], '', '2026-01-02')).toThrow('0 of 0 cases agree');
  expect(proofOf(prover, [agreeing], 'raw', '2026-01-02')).toMatchObject({
    outcomes: { ran: 1 },
    transcript: `sha256:${createHash('sha256').update('raw').digest('hex')}`,
  });
});

it.each(provers.filter(({ level }) => level === 'ran'))(
  '$format: calls of all tools were hidden and ran',
  ({ format }) => {
    const { outcomes } = recordedOf(format);
    expect(outcomes.hidden).toBeGreaterThan(0);
    expect(outcomes.ran).toBeGreaterThan(0);
  },
);

it('every effect is tried, and every tool called, under whole-server and one-tool policies', () => {
  const { scenarios, calls, context } = readTrial();
  expect(calls.map(({ tool }) => tool)).toEqual(context.server.tools.map(({ name }) => name));
  expect(calls).toHaveLength(42);
  const effects = scenarios.flatMap(({ policy }) => policy.rules.map((rule) => rule.effect));
  expect([...new Set(effects)].sort()).toEqual(['allow', 'ask', 'deny', 'hide', 'limit']);
  expect(scenarios.filter(({ policy }) => policy.default === 'deny')).toHaveLength(4);
  expect(scenarios.filter(({ policy }) => policy.rules.length === 1).length).toBeGreaterThanOrEqual(4);
});
