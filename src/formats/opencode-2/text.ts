import type { TextFormat } from '../format.ts';
import { json } from '../read/json.ts';
import { underscored } from '../underscored.ts';
import { joinedJson } from '../write/together.ts';
import { reading } from './read.ts';
import { says, write } from './write.ts';

/** opencode 2: the rules of its configuration. What it denies it also hides; the last rule that matches wins. */
export const text: TextFormat = {
  id: 'opencode-2',
  language: 'json',
  filename: 'opencode.json',
  ...says,
  export: write,
  together: joinedJson,
  // What is written here holds no comments; the whole format reads those as well.
  read: (given) => reading(json(given)),
  serverNames: {
    spell: (name) => underscored(name),
    words: 'Any name. Every character but letters, digits, `_` and `-` is written as an underscore.',
  },
  spell: (server, tool) => `${underscored(server)}_${underscored(tool)}`,
};
