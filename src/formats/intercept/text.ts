import type { TextFormat } from '../format.ts';
import { type InterceptReading, read } from './read.ts';
import { says, write } from './write.ts';

/** Intercept, the open-source PolicyLayer gateway: YAML. */
export const text: TextFormat<InterceptReading> = {
  id: 'intercept',
  language: 'yaml',
  filename: 'policy.yaml',
  ...says,
  export: write,
  read,
  serverNames: {
    words: 'The text names no server.',
  },
};
