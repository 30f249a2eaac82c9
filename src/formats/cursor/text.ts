import type { TextFormat } from '../format.ts';
import { joinedJson } from '../write/together.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** Cursor's CLI: the permissions of a project. What is named in no list a person is asked for, or its reviewing model. */
export const text: TextFormat = {
  id: 'cursor',
  language: 'json',
  filename: 'cli.json',
  ...says,
  export: write,
  together: joinedJson,
  read,
  serverNames: {
    problem: (name) =>
      /[:()]/.test(name)
        ? `A name such as "${name}" cannot be told from the tool in Mcp(SERVER:TOOL): give the server one without colon and brackets.`
        : undefined,
    words: 'The name is written as it is; other names than the catalogue’s were not tried.',
  },
};
