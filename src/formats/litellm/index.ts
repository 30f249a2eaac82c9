import { isObject } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { litellmServers } from './litellm-servers.ts';
import type { LitellmReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of LiteLLM. */
export const litellm: Format<LitellmReading> = {
  ...text,
  shape,
  unreadable: 'stops',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'The LiteLLM proxy stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [litellmServers],
  lists: { refuse: 'disallowed_tools of the server', allow: 'allowed_tools of the server' },
  whyNothing: '"allowed_tools" is the whole list of what can be called',
  recognises: ({ syntax, value }) => syntax !== 'toml' && isObject(under(value, 'mcp_servers')),
};
