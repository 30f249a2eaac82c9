import { describe, expect, it } from 'vitest';
import { lostSentence } from '../../../src/catalog/index.ts';
import { formats } from '../../../src/formats/index.ts';
import type { Policy } from '../../../src/model/index.ts';

const server = { id: 'x', tools: [{ name: 'get_it' }, { name: 'set_it' }] };
const context = { server, title: 'A test', permalink: 'http://localhost/', digest: 'sha256:0' };
const closed: Policy = {
  version: 1,
  default: 'deny',
  rules: [{ server: 'x', tool: 'get_it', effect: 'allow', reason: 'It only reads.' }],
};

describe('what is said of a text that does otherwise than its policy', () => {
  it.each(formats.map((format) => [format.id, format] as const))(
    '%s is called stricter only where a tool is held back more',
    (_, format) => {
      const { losses } = format.export(closed, context);
      const said = lostSentence(format.consumer, losses);
      expect(said.includes('stricter')).toBe(losses.some(({ tool }) => tool !== '*'));
      for (const { tool, message } of losses) if (tool === '*') expect(said).toContain(message);
    },
  );

  it('counts the rules that it cannot say', () => {
    const loss = { tool: 'a', said: 'limit', became: 'ask', message: 'Asked for instead.' } as const;
    expect(lostSentence('Claude Code', [])).toBe('');
    expect(lostSentence('Claude Code', [loss, { ...loss, tool: 'b' }])).toBe(
      'Claude Code cannot say 2 rules; the text is stricter there.',
    );
  });
});
