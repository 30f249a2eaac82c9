import type { TextFormat } from '../format.ts';
import { says, write } from './write.ts';

/** Cedar as ToolHive reads it. It refuses what nothing permits, and lists what a call without arguments may call. */
export const text: TextFormat = {
  id: 'cedar',
  language: 'yaml',
  filename: 'authz.yaml',
  ...says,
  export: write,
  serverNames: {
    words: 'The text names no server.',
  },
};
