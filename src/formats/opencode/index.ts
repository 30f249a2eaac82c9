import type { Format } from '../format.ts';
import { serversUnder, under } from '../lint/glance.ts';
import { jsonc } from '../read/jsonc.ts';
import { opencodeAgents } from './opencode-agents.ts';
import { opencodeArguments } from './opencode-arguments.ts';
import { opencodeOrder } from './opencode-order.ts';
import { opencodeVersion } from './opencode-version.ts';
import { type OpencodeReading, reading } from './read.ts';
import { modes } from './modes.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of opencode. */
export const opencode: Format<OpencodeReading> = {
  ...text,
  shape,
  read: (given) => reading(jsonc(given)),
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is dropped without a word',
  modes,
  checks: [opencodeVersion, opencodeArguments, opencodeOrder, opencodeAgents],
  lists: { refuse: '"permission", as "SERVER_TOOL": "deny"', allow: '"permission", as "SERVER_TOOL": "allow"' },
  whyNothing: 'the last pattern that matches decides',
  recognises: ({ syntax, value }) =>
    syntax === 'json' &&
    under(value, 'agent', 'tool_permissions') === undefined &&
    (under(value, 'permission') !== undefined ||
      isOfOpencode(value) ||
      ['agent', 'mode'].some((key) =>
        serversUnder(value, key).some(
          (agent) => under(agent, 'permission') !== undefined || under(agent, 'tools') !== undefined,
        ),
      )),
};

/** True for a file that names its schema, and has no list of permissions, which is that of version 2. */
function isOfOpencode(value: unknown): boolean {
  const schema = under(value, '$schema');
  return typeof schema === 'string' && schema.includes('opencode.ai/') && !Array.isArray(under(value, 'permissions'));
}
