import type { TextFormat } from '../format.ts';
import { joinedLines } from '../write/together.ts';
import { says, write } from './write.ts';

/** agentgateway: authorization rules in CEL, by which it filters the list of tools and refuses calls. */
export const text: TextFormat = {
  id: 'agentgateway',
  language: 'yaml',
  filename: 'config.yaml',
  ...says,
  export: write,
  together: joinedLines,
  serverNames: {
    words: 'The name of the target, compared letter by letter; others than the catalogue’s were not tried.',
  },
};
