import type { TextFormat } from '../format.ts';
import { type CopilotReading, read } from './read.ts';
import { says, write } from './write.ts';

/** Copilot CLI: options of its command line. Seeing a tool and being allowed to call it are set apart. */
export const text: TextFormat<CopilotReading> = {
  id: 'copilot-cli',
  language: 'shell',
  filename: 'copilot.sh',
  ...says,
  export: write,
  read,
};
