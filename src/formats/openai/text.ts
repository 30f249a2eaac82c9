import type { TextFormat } from '../format.ts';
import { type OpenaiReading, read } from './read.ts';
import { says, write } from './write.ts';

/** OpenAI Responses API: the `mcp` tool of a request. What is not in `allowed_tools` the model does not see. */
export const text: TextFormat<OpenaiReading> = {
  id: 'openai',
  language: 'json',
  filename: 'mcp-tool.json',
  ...says,
  export: write,
  read,
  serverNames: {
    words: '`server_label` is a name of your choice, and is written as it is.',
  },
};
