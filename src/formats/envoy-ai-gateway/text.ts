import type { TextFormat } from '../format.ts';
import { joinedLines } from '../write/together.ts';
import { type EnvoyReading, read } from './read.ts';
import { says, write } from './write.ts';

/** Envoy AI Gateway: the tool selector of one backend of an MCPRoute. What it leaves out it neither lists nor calls. */
export const text: TextFormat<EnvoyReading> = {
  id: 'envoy-ai-gateway',
  language: 'yaml',
  filename: 'mcproute.yaml',
  ...says,
  export: write,
  together: joinedLines,
  read,
  serverNames: {
    words: 'The name of the backend, written as it is; others than the catalogue’s were not tried.',
  },
};
