import { anything, map, one, open } from '../shape.ts';

const mode = one(['allow', 'confirm', 'deny']);
const lists = { always_allow: anything(), always_confirm: anything(), always_deny: anything() };

/** Zed's settings, of which only the permissions of its agent matter here. */
export const shape = open(
  { agent: open({ tool_permissions: open({ default: mode, tools: map(open({ default: mode, ...lists })) }) }) },
  { tool_permissions: 'put it under "agent"' },
);
