import type { TextFormat } from '../format.ts';
import { appended } from '../write/together.ts';
import { says, write } from './write.ts';

/** Cedar as Amazon Bedrock AgentCore reads it: a tool is an action, and its arguments have the types of its schema. */
export const text: TextFormat = {
  id: 'agentcore',
  language: 'cedar',
  filename: 'policy.cedar',
  ...says,
  export: write,
  together: appended,
  spell: (server, tool) => `${server}___${tool}`,
  serverNames: {
    words: 'The name of the gateway’s target, written as it is; others than the catalogue’s were not tried.',
  },
};
