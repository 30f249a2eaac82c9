import type { TextFormat } from '../format.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** Codex: the table of one MCP server in its configuration. What is not enabled it hides. */
export const text: TextFormat = {
  id: 'codex',
  language: 'toml',
  filename: 'config.toml',
  ...says,
  export: write,
  read,
};
