import type { TextFormat } from '../format.ts';
import { json } from '../read/json.ts';
import { joinedJson } from '../write/together.ts';
import { reading } from './read.ts';
import { says, write } from './write.ts';

/** Zed: the tool permissions of its agent. It blocks calls, but lists every tool; what is not named it asks for. */
export const text: TextFormat = {
  id: 'zed',
  language: 'json',
  filename: 'settings.json',
  ...says,
  export: write,
  together: joinedJson,
  // What is written here holds no comments; the whole format reads those as well.
  read: (given) => reading(json(given)),
  spell: (server, tool) => `mcp:${server}:${tool}`,
  serverNames: {
    words: 'The name is written as it is; other names than the catalogue’s were not tried.',
  },
};
