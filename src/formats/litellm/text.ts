import type { TextFormat } from '../format.ts';
import { joinedLines } from '../write/together.ts';
import { type LitellmReading, read } from './read.ts';
import { spelledServer } from './spelling.ts';
import { says, write } from './write.ts';

/** LiteLLM: the tool lists of one MCP server in the proxy's configuration. */
export const text: TextFormat<LitellmReading> = {
  id: 'litellm',
  language: 'yaml',
  filename: 'config.yaml',
  ...says,
  export: write,
  together: joinedLines,
  read,
  spell: (server, tool) => `${spelledServer(server)}-${tool}`,
  serverNames: {
    spell: spelledServer,
    words: 'Names without a hyphen, which joins server and tool here; the text writes an underscore for it.',
  },
};
