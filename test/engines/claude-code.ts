import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const names = z.array(z.string().regex(/^mcp__wlm__[a-zA-Z0-9_-]+$/)).optional();
const file = z.strictObject({ permissions: z.strictObject({ allow: names, ask: names, deny: names }) });

/** Claude Code's reading: deny before ask before allow, by the normalised name; what is not named is asked for. */
export const claudeCodeEngine: Engine = (text, { server }) => {
  const { permissions } = parse(file, JSON.parse(text), 'settings.json');
  return ({ tool }) => {
    const spelled = `mcp__${server}__${tool.replace(/[^a-zA-Z0-9_-]/g, '_')}`;
    if (permissions.deny?.includes(spelled)) return 'hide';
    if (permissions.ask?.includes(spelled)) return 'ask';
    return permissions.allow?.includes(spelled) ? 'allow' : 'ask';
  };
};
