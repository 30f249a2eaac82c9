import { describe, expect, it } from 'vitest';
import { consumerKinds, keys } from '../../src/model/index.ts';
import { formats } from '../../src/formats/index.ts';
import { provers } from '../../src/prove/consumers/index.ts';
import { readFormatPages, readProofs } from '../../src/store/index.ts';

const pages = readFormatPages();
const proofs = new Map(readProofs().map((proof) => [proof.format, proof]));

it('every format has a page, and every page a format', () => {
  expect(pages.map(({ id }) => id).sort()).toEqual(formats.map(({ id }) => id).sort());
});

it('the formats stand one kind of consumer after another, as the kinds do', () => {
  const kinds = formats.map(({ id }) => pages.find((page) => page.id === id)?.kind);
  expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(keys(consumerKinds));
});

describe.each(formats.map(({ id }) => id))('%s', (id) => {
  const proof = proofs.get(id);

  it('says what running its consumer showed, or what was read instead', () => {
    expect(proof, `run npm run prove -- --only ${id}, or write read: into content/formats/${id}.mdx`).toBeDefined();
  });

  it('has the digest of the raw transcript where something ran, and no cases where nothing did', () => {
    expect(proof?.transcript === undefined).toBe(proof?.cases === 0);
    expect(proof?.transcript !== undefined || proof?.level === 'read').toBe(true);
    expect(proof?.agreed).toBe(proof?.cases);
  });
});

it('what running showed is recorded for every format that can be proven, and for no other', () => {
  const recorded = [...proofs.values()].filter(({ transcript }) => transcript !== undefined);
  expect(recorded.map(({ format }) => format)).toEqual(provers.map(({ format }) => format).sort());
});
