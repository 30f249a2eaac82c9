import type { Format } from '../format.ts';
import { text } from './text.ts';

/** All that is known of agentgateway. */
export const agentgateway: Format = {
  ...text,
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'agentgateway does not start',
  modes: {
    without: 'agentgateway stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [],
  names: /mcp\.tool\.name\s*(?:==\s*"([^"\]]*)"|in\s*\["([^\]]*)"\])/g,
  recognises: ({ text: given }) => /\bmcpAuthorization["']?\s*:/.test(given),
};
