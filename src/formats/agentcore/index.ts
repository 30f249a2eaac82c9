import type { Format } from '../format.ts';
import { text } from './text.ts';

/** All that is known of Amazon Bedrock AgentCore. */
export const agentcore: Format = {
  ...text,
  unreadable: 'stops',
  unfit: 'stops',
  stops: 'does not accept this text',
  unknownKey: 'it is dropped without a word',
  modes: {
    without:
      'The AgentCore gateway stands between client and server, so no mode of a client changes what it lets through. An engine that is attached only to log refuses nothing.',
    isApart: true,
  },
  checks: [],
  whyNothing: 'Cedar refuses what no statement permits',
  names: /AgentCore::Action::"(?:(?!___)[^"])*___((?:[^"\\]|\\.)*)"/g,
  recognises: ({ text: given }) => /AgentCore::/.test(given),
};
