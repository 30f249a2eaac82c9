import type { TextFormat } from '../format.ts';
import { joinedJson } from '../write/together.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** The neutral policy, which the gateway of this project enforces as it is. */
export const text: TextFormat = {
  id: 'toolrisk',
  language: 'json',
  filename: 'policy.json',
  ...says,
  export: write,
  together: joinedJson,
  read,
  serverNames: {
    words: 'Any name, written as it is.',
  },
};
