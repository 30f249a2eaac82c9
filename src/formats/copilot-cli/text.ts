import type { TextFormat } from '../format.ts';
import { type CopilotReading, read } from './read.ts';
import { shownServer } from './spelling.ts';
import { says, together, write } from './write.ts';

/** Copilot CLI: options of its command line. Seeing a tool and being allowed to call it are set apart. */
export const text: TextFormat<CopilotReading> = {
  id: 'copilot-cli',
  language: 'shell',
  filename: 'copilot.sh',
  ...says,
  export: write,
  together,
  read,
  asksUnnamed: true,
  serverNames: {
    spell: shownServer,
    problem: (name) =>
      /^[\x20-\x7e]*$/.test(name)
        ? undefined
        : `Copilot CLI writes the letters of "${name}" in a spelling that is not known here: give the server a name in plain letters.`,
    words:
      'Any name of letters, digits and `_ - . @ /`. What the model may see is spelled with a hyphen for every character but letters, digits, `_` and `-`. A name with another character, such as a space, can stand in no `--deny-tool` or `--allow-tool` ("Invalid rule format"), so its tools are hidden by `--excluded-tools`, and the others asked for.',
  },
};
