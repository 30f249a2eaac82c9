import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isObject, type Proof } from '../../../src/model/index.ts';
import * as store from '../../../src/store/index.ts';

const root = mkdtempSync(join(tmpdir(), 'toolrisk-computed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const proofs = store.readProofs().filter(({ transcript }) => transcript !== undefined);

/** Every computed file of the catalogue with what writes it. */
const files: [path: string, write: (value: never, root: string) => boolean, value: unknown][] = [
  ['accuracy.json', store.writeAccuracy, store.readAccuracy()],
  ...store.serverIds().flatMap((id): typeof files => {
    const verdicts = store.readVerdicts(id);
    const write = (value: never, to: string) => store.writeVerdicts(id, value, to);
    return verdicts ? [[`servers/${id}/verdicts.json`, write, verdicts]] : [];
  }),
  ...proofs.map((proof): (typeof files)[number] => [`proofs/${proof.format}.json`, store.writeProof, proof]),
];

describe.each(files)('%s', (path, write, value) => {
  const committed = readFileSync(join(store.contentRoot, path), 'utf8');

  it('is written as it is committed, in whichever order its keys come', () => {
    for (const one of [value, reversed(value)]) {
      const fresh = mkdtempSync(join(root, 'content-'));
      expect(write(one as never, fresh)).toBe(true);
      expect(readFileSync(join(fresh, path), 'utf8') === committed).toBe(true);
      expect(write(reversed(one) as never, fresh)).toBe(false);
    }
  });

  it('is left as it was where the new value is not what its schema says', () => {
    const fresh = mkdtempSync(join(root, 'content-'));
    write(value as never, fresh);
    expect(() => write({ ...(value as object), surprise: 1 } as never, fresh)).toThrow('"surprise" is not a known key');
    expect(readFileSync(join(fresh, path), 'utf8') === committed).toBe(true);
  });
});

describe('a proof that is run again', () => {
  const [proof] = proofs as [Proof];
  const later: Proof = { ...proof, date: '2031-01-02' };
  const written = (given: Proof): Proof => {
    const fresh = mkdtempSync(join(root, 'content-'));
    mkdirSync(join(fresh, 'proofs'));
    store.writeProof(proof, fresh);
    store.writeProof(given, fresh);
    return store.readProofs(fresh)[0]!;
  };

  it('and shows the same keeps the day on which that was first seen', () => {
    expect(written(later)).toEqual(proof);
  });

  it.for<[string, Partial<Proof>]>([
    ['of another version', { version: '999' }],
    ['with another transcript', { transcript: store.digestOf('another') }],
  ])('%s bears its own day', ([, more]) => {
    expect(written({ ...later, ...more })).toEqual({ ...later, ...more });
  });
});

/** A copy with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
