import type { TextFormat } from '../format.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** Microsoft's Agent Governance Toolkit: rules on the name of the tool. It decides calls, and lists no tools. */
export const text: TextFormat = {
  id: 'agt',
  language: 'yaml',
  filename: 'policy.yaml',
  ...says,
  export: write,
  read,
  serverNames: {
    words: 'The text names no server.',
  },
};
