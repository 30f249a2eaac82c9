import { describe, expect, it } from 'vitest';
import { loadFormat, withPatterns } from '../../../src/formats/load.ts';
import { decide, noCounters, NoPatternEngine } from '../../../src/policy/core.ts';
import { contextOf } from '../../engines/agreement.ts';
import { policy, rule } from './exported.ts';

describe('a format that a page loads', () => {
  it.each(['claude-code', 'codex', 'rego'])('is %s, with what it writes', async (id) => {
    const format = await loadFormat(id);
    expect(format.id).toBe(id);
    expect(format.export(policy('deny', rule('a', 'allow')), contextOf(['a'])).text).toContain('a');
  });

  it.each(['', 'none', '../policy', 'claude-code/x', 'write'])('is not "%s"', async (id) => {
    await expect(loadFormat(id)).rejects.toThrow();
  });
});

describe('work that may test patterns', () => {
  it('is done once where it tests none', async () => {
    let times = 0;
    expect(await withPatterns(() => ++times)).toBe(1);
  });

  it('is done again, with their engine, where it does', async () => {
    let times = 0;
    const work = () => {
      times++;
      if (times === 1) throw new NoPatternEngine('none yet');
      const when = [{ path: 'q', op: 'matches' as const, value: '^SELECT' }];
      const call = { server: 'wlm', tool: 'a', arguments: { q: 'SELECT 1' } };
      return decide(policy('deny', rule('a', 'allow', { when })), call, { now: 0, counters: noCounters }).effect;
    };
    expect([await withPatterns(work), times]).toEqual(['allow', 2]);
  });

  it('fails as it fails', async () => {
    const work = () => {
      throw new Error('of its own');
    };
    await expect(withPatterns(work)).rejects.toThrow('of its own');
  });
});
