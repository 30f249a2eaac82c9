import type { TextFormat } from '../format.ts';
import { joinedLines } from '../write/together.ts';
import { type ContinueReading, read } from './read.ts';
import { says, write } from './write.ts';

/** Continue's cn: its permissions file, by bare names. What it excludes it hides; what is not named it asks for. */
export const text: TextFormat<ContinueReading> = {
  id: 'continue',
  language: 'yaml',
  filename: 'permissions.yaml',
  ...says,
  export: write,
  together: joinedLines,
  read,
  serverNames: {
    words: 'The text names no server, so a tool of the same name on another server is meant as well.',
  },
};
