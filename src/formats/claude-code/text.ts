import type { TextFormat } from '../format.ts';
import { underscored } from '../underscored.ts';
import { joinedJson } from '../write/together.ts';
import { type ClaudeReading, read } from './read.ts';
import { says, write } from './write.ts';

/** Claude Code: the permissions of a settings file. What it denies it also hides; what is not named it asks for. */
export const text: TextFormat<ClaudeReading> = {
  id: 'claude-code',
  language: 'json',
  filename: 'settings.json',
  ...says,
  export: write,
  together: joinedJson,
  read,
  serverNames: {
    spell: (name) => underscored(name),
    words:
      'Any name. Every character but letters, digits, `_` and `-` is written as an underscore. A server that a plugin brings is named `plugin_PLUGIN_SERVER`, one of the account `claude_ai_NAME`; `/mcp` shows the names.',
  },
  spell: (server, tool) => `mcp__${underscored(server)}__${underscored(tool)}`,
};
