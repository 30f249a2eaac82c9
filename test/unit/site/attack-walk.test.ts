import { describe, expect, test } from 'vitest';
import { getAttackPages } from '../../../src/catalog/index.ts';
import { getAttackWalk } from '../../../src/site/attack-walk.ts';
import { catalog } from '../../catalogue.ts';

describe('the walk of every attack that lists a tool', () => {
  test.for(getAttackPages(catalog).map((attack) => [attack.id, attack] as const))('%s', ([, attack]) => {
    const walk = getAttackWalk(catalog, attack);
    if (attack.tools.length === 0) return expect(walk).toBeNull();
    expect(attack.tools.map(({ href }) => href)).toContain(walk!.href);
    expect(walk!.calls.length).toBeGreaterThan(0);
    for (const { call, outcomes } of walk!.calls) {
      expect(call.startsWith(`${walk!.tool} {`)).toBe(true);
      expect(outcomes).toHaveLength(walk!.policies.length);
    }
  });
});
