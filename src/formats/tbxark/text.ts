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
    problem: (name) =>
      /[\s{}]/.test(name)
        ? `mcp-proxy makes an address of the name "${name}" and stops: give the server a name without spaces and braces in config.json, and write that name here.`
        : undefined,
    words:
      'The name is written as it is, and is part of the address at which mcp-proxy serves the server: with a space in it mcp-proxy stops as it starts, and no server behind it can be reached.',
  },
};
