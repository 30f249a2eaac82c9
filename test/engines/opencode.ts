import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const file = z.strictObject({
  $schema: z.literal('https://opencode.ai/config.json'),
  permission: z.record(z.string(), z.enum(['allow', 'ask', 'deny'])),
});

/** opencode's reading: the last pattern that matches the normalised name wins; nothing that matches allows. */
export const opencodeEngine: Engine = (text, { server }) => {
  const rules = Object.entries(parse(file, JSON.parse(text), 'opencode.json').permission);
  return ({ tool }) => {
    const name = `${server}_${tool.replace(/[^a-zA-Z0-9_-]/g, '_')}`;
    const rule = rules.findLast(([pattern]) =>
      new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`, 's').test(name),
    );
    if (rule?.[1] === 'deny') return 'hide';
    return rule?.[1] ?? 'allow';
  };
};
