import type { TextFormat } from '../format.ts';
import { appended } from '../write/together.ts';
import { type GeminiReading, read } from './read.ts';
import { fullName, spelledServer } from './spelling.ts';
import { says, write } from './write.ts';

/** Gemini CLI: rules of its policy engine. What it always denies it also hides. */
export const text: TextFormat<GeminiReading> = {
  id: 'gemini-cli',
  language: 'toml',
  filename: 'mcp-policy.toml',
  ...says,
  export: write,
  together: appended,
  read,
  spell: fullName,
  serverNames: {
    spell: spelledServer,
    words:
      'Any name. Beside letters, digits and `_ - . :` characters are written as underscores; `mcpName` matches no name with such a character, so the rules for it give the full name of each tool instead.',
  },
};
