import { anything, closed, list, map, one, open, text } from '../shape.ts';

const rule = closed(
  { action: text(), resource: text(), effect: one(['allow', 'ask', 'deny']) },
  {
    action: 'add "action": "SERVER_TOOL"',
    resource: 'add "resource": "*"',
    effect: 'add "effect": "deny", "ask" or "allow"',
  },
);

/** The configuration of opencode 2, of which only permissions matter here, and those of agents. */
export const shape = open(
  {
    $schema: anything(),
    permissions: list(rule),
    agents: map(open({ permissions: list(rule) })),
    default_agent: text(),
  },
  { permission: 'write "permissions": [{"action": "SERVER_TOOL", "resource": "*", "effect": "deny"}]' },
);
