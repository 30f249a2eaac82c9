import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { codexApproval } from './codex-approval.ts';
import { codexProfiles } from './codex-profiles.ts';
import { codexServerName } from './codex-server-name.ts';
import { modes } from './modes.ts';
import type { CodexReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Codex. */
export const codex: Format<CodexReading> = {
  ...text,
  shape,
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is dropped without a word',
  modes,
  checks: [codexServerName, codexApproval, codexProfiles],
  lists: { refuse: 'disabled_tools of the server', allow: 'enabled_tools of the server' },
  whyNothing: '"enabled_tools" is the whole list of what can be called',
  recognises: ({ syntax, value }) =>
    syntax === 'toml' && (under(value, 'mcp_servers') ?? under(value, 'mcpServers')) !== undefined,
};
