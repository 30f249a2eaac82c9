import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse, proofSchema } from '../../src/model/index.ts';
import { lightProofs } from './light-proofs.ts';

const needingPrograms = ['rego', 'tbxark'];

it.each(Object.keys(lightProofs).filter((format) => !needingPrograms.includes(format)))(
  '%s: every case agrees',
  async (format) => {
    const proof = (await lightProofs[format]!({}))!;
    expect(proof.cases).toBeGreaterThan(50);
    expect(proof.agreed).toBe(proof.cases);
  },
);

const folder = new URL('../../content/proofs/', import.meta.url);
const written = readdirSync(folder).filter((name) => Object.hasOwn(lightProofs, name.replace('.json', '')));

it.each(written)('%s: is a proof of its format, with the digest of a transcript', (name) => {
  const proof = parse(proofSchema, JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name);
  expect(`${proof.format}.json`).toBe(name);
  expect(proof.transcript).toBeDefined();
  expect(proof.agreed).toBe(proof.cases);
});
