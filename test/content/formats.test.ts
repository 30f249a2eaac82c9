import { expect, it } from 'vitest';
import { consumerKinds, keys } from '../../src/model/index.ts';
import { formats } from '../../src/formats/index.ts';
import { readFormatPages, readProofs } from '../../src/store/index.ts';

const pages = readFormatPages();

it('every format has a page, and every page a format', () => {
  expect(pages.map(({ id }) => id).sort()).toEqual(formats.map(({ id }) => id).sort());
});

it('the pages are numbered from 1, one kind of consumer after another', () => {
  expect(pages.map(({ order }) => order)).toEqual(pages.map((_, at) => at + 1));
  const kinds = pages.map(({ kind }) => kind);
  expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(keys(consumerKinds));
});

it('every format says how far it is proven and since when, and a proof that ran nothing says so', () => {
  const proofs = readProofs();
  expect(proofs.map(({ format }) => format).sort()).toEqual(formats.map(({ id }) => id).sort());
  for (const { format, level, cases, agreed, transcript } of proofs) {
    expect(agreed, format).toBe(cases);
    expect([format, level === 'read' || (cases > 0 && transcript !== undefined)]).toEqual([format, true]);
  }
});
