import type { TextFormat } from '../format.ts';
import { joinedLines } from '../write/together.ts';
import { type GooseReading, read } from './read.ts';
import { says, write } from './write.ts';

/** Goose: the available tools of one extension. They hold in each of its modes; its permission.yaml does not. */
export const text: TextFormat<GooseReading> = {
  id: 'goose',
  language: 'yaml',
  filename: 'config.yaml',
  ...says,
  export: write,
  together: joinedLines,
  read,
  serverNames: {
    words: 'The name is written as it is; other names than the catalogue’s were not tried.',
  },
};
