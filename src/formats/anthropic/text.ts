import type { TextFormat } from '../format.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** Anthropic Messages API: the `mcp_toolset` of a request. A tool that is not enabled the model does not see. */
export const text: TextFormat = {
  id: 'anthropic',
  language: 'json',
  filename: 'mcp-toolset.json',
  ...says,
  export: write,
  read,
  serverNames: {
    words: '`mcp_server_name` is the name of the server in the same request, and is written as it is.',
  },
};
