import type { TextFormat } from '../format.ts';
import { appended } from '../write/together.ts';
import { type CodexReading, read } from './read.ts';
import { takesServer } from './server-name.ts';
import { says, write } from './write.ts';

/** Codex: the table of one MCP server in its configuration. What is not enabled it hides. */
export const text: TextFormat<CodexReading> = {
  id: 'codex',
  language: 'toml',
  filename: 'config.toml',
  ...says,
  export: write,
  together: appended,
  read,
  serverNames: {
    problem: (name) =>
      takesServer(name)
        ? undefined
        : `Codex starts no server named "${name}": give it a name of letters, digits, "_" and "-" in config.toml, and write that name here.`,
    words:
      'Names of letters, digits, `_` and `-`; `.`, `/`, `@` and `:` are taken too. A server of another name is not started ("Invalid MCP server name"), so none of its tools is there. The model sees underscores for hyphens.',
  },
};
