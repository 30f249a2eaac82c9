import type { Format } from '../format.ts';
import { serversUnder, under } from '../lint/glance.ts';
import { readConfiguration } from './configuration.ts';
import { copilotConfig } from './copilot-config.ts';
import { copilotOptions } from './copilot-options.ts';
import { copilotNames } from './copilot-names.ts';
import { copilotSpelling } from './copilot-spelling.ts';
import { copilotStillSeen } from './copilot-still-seen.ts';
import type { CopilotReading } from './read.ts';
import { modes } from './modes.ts';
import { text } from './text.ts';

/** All that is known of Copilot CLI. */
export const copilotCli: Format<CopilotReading> = {
  ...text,
  read: (given) => (given.trimStart().startsWith('{') ? readConfiguration(given) : text.read!(given)),
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes,
  checks: [copilotConfig, copilotOptions, copilotNames, copilotSpelling, copilotStillSeen],
  recognises: ({ text: given, value }) =>
    /^copilot(\s|$)/m.test(given) ||
    /(^|\s)--(excluded-tools|available-tools|deny-tool|allow-tool)/.test(given) ||
    serversUnder(value, 'mcpServers').some((server) => Array.isArray(under(server, 'tools'))),
};
