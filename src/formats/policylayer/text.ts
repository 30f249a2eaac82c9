import type { TextFormat } from '../format.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** The hosted PolicyLayer gateway: JSON. Only the fields that are documented well enough to rely on. */
export const text: TextFormat = {
  id: 'policylayer',
  language: 'json',
  filename: 'policy.json',
  ...says,
  export: write,
  read,
  serverNames: {
    words: 'The text names no server.',
  },
};
