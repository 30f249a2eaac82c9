import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { placeIn, resources } from './resources.ts';
import { text } from './text.ts';

/** All that is known of ToolHive. */
export const cedar: Format = {
  ...text,
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'ToolHive stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [],
  whyNothing: 'Cedar refuses what no statement permits',
  names: /Tool::"((?:[^"\\]|\\.)*)"/g,
  resources,
  recognises: ({ text: given, value }) =>
    under(value, 'type') === 'cedarv1' || placeIn(value) !== undefined || isStatements(given),
};

/** True for statements alone, outside the file that holds them. */
function isStatements(given: string): boolean {
  return (
    /^\s*(permit|forbid)\s*\(/m.test(given) && /\bTool::"/.test(given) && !/AgentCore::|cedarv1|^kind:/m.test(given)
  );
}
