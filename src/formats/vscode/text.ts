import type { TextFormat } from '../format.ts';
import { read } from './read.ts';
import { spelled } from './spelling.ts';
import { says, together, write } from './write.ts';

/** VS Code: a custom agent, which has the tools of its list and no other. */
export const text: TextFormat = {
  id: 'vscode',
  language: 'markdown',
  filename: 'least-privilege.agent.md',
  ...says,
  export: write,
  together,
  read,
  spell: (server, tool) => `${server}/${spelled(tool)}`,
  serverNames: {
    words: 'The name is written as it is; other names than the catalogue’s were not tried.',
  },
};
