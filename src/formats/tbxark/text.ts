import type { TextFormat } from '../format.ts';
import { joinedJson } from '../write/together.ts';
import { type ProxyReading, read } from './read.ts';
import { says, write } from './write.ts';

/** TBXark mcp-proxy: the tool filter of one server. What it filters out it neither lists nor calls. */
export const text: TextFormat<ProxyReading> = {
  id: 'tbxark',
  language: 'json',
  filename: 'config.json',
  ...says,
  export: write,
  together: joinedJson,
  read,
  serverNames: {
    words: 'The name is written as it is; other names than the catalogue’s were not tried.',
  },
};
