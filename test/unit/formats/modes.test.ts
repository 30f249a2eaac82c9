import { describe, expect, it } from 'vitest';
import { fateIn, formatOf, formats, modesThatRan } from '../../../src/formats/index.ts';
import { provers } from '../../../src/prove/consumers/index.ts';
import { otherNames } from '../../../src/prove/scenarios.ts';
import { readProofs } from '../../../src/store/index.ts';

describe('modes', () => {
  const proofs = new Map(readProofs().map((proof) => [proof.format, proof]));
  const ran = formats.filter(({ modes }) => modesThatRan(modes).length > 0);

  it.each(ran)('$id: the proof has cases of every mode that is said to have been run, and of no other', (format) => {
    const proven = proofs.get(format.id)?.modes?.map(({ name }) => name) ?? [];
    expect(proven.sort()).toEqual(
      modesThatRan(format.modes)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each(ran)('$id: the proof has cases under each of the names', (format) => {
    expect(proofs.get(format.id)?.names?.map(({ name }) => name)).toEqual([...otherNames]);
  });

  it.each(ran)('$id: what is said of a mode was seen of the version that is proven', ({ id, modes }) => {
    const [{ version }] = provers.find(({ format }) => format === id)!.packages;
    for (const { seen } of modesThatRan(modes)) expect(seen).toMatchObject({ version });
  });

  it('a tool that no rule names meets what is said of such, one with a rule what is said of the rule', () => {
    const { modes } = formatOf('claude-code')!;
    const bypass = modesThatRan(modes).find(({ id }) => id === 'bypassPermissions')!;
    expect(fateIn(bypass, 'ask', false)).toBe('runs');
    expect(fateIn(bypass, 'ask', true)).toBe('asked');
    expect(fateIn(bypass, 'hide', false)).toBe('hidden');
    expect(fateIn(bypass, 'limit', true)).toBe('runs');
  });
});
