import type { TextFormat } from '../format.ts';
import { appended } from '../write/together.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** Docker MCP Gateway: its list of enabled tools. It knows no list of refused ones. */
export const text: TextFormat = {
  id: 'docker-gateway',
  language: 'yaml',
  filename: 'tools.yaml',
  ...says,
  export: write,
  together: appended,
  read,
  serverNames: {
    words:
      'The name is written as it is; names with a space, with hyphens or with underscores held as the catalogue’s did.',
  },
};
