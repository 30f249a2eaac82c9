import { describe, expect, it } from 'vitest';
import { lostInWords } from '../../../src/catalog/index.ts';
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
      const { each, all } = lostInWords(format.consumer, [losses, losses]);
      expect(each[0]!.includes('stricter')).toBe(losses.some(({ tool }) => tool !== '*'));
      for (const { tool, message } of losses) if (tool === '*') expect(all).toContain(message);
    },
  );

  it('counts the rules that it cannot say', () => {
    const loss = { tool: 'a', said: 'limit', became: 'ask', message: 'Asked for instead.' } as const;
    expect(lostInWords('Claude Code', [[], [loss], [loss, { ...loss, tool: 'b' }]])).toEqual({
      each: ['', 'One rule is stricter in Claude Code.', '2 rules are stricter in Claude Code.'],
      all: '',
    });
  });

  it('says once what all of them do, and of one what it does alone', () => {
    const [all, own] = ['Unnamed tools stay.', 'Unnamed tools go.'].map(
      (message) => ({ tool: '*', said: 'hide', became: 'ask', message }) as const,
    );
    expect(lostInWords('Claude Code', [[all!], [all!, own!]])).toEqual({ each: ['', own!.message], all: all!.message });
  });
});
