import type { Format } from '../format.ts';
import { text } from './text.ts';

/** All that is known of Amazon Bedrock AgentCore. */
export const agentcore: Format = {
  ...text,
  unreadable: 'stops',
  unfit: 'stops',
  stops: 'does not accept this text',
  unknownKey: 'it is dropped without a word',
  checks: [],
  whyNothing: 'Cedar refuses what no statement permits',
  names: /AgentCore::Action::"(?:(?!___)[^"])*___((?:[^"\\]|\\.)*)"/g,
  recognises: ({ text: given }) => /AgentCore::/.test(given),
};
