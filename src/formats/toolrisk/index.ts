import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { text } from './text.ts';

/** All that is known of the gateway of this project. */
export const toolrisk: Format = {
  ...text,
  unreadable: 'stops',
  unfit: 'stops',
  stops: 'refuses every call while it cannot read the policy',
  unknownKey: 'the gateway refuses every call',
  modes: {
    without: 'The gateway stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [],
  recognises: ({ syntax, value }) =>
    syntax === 'json' && under(value, 'version') === 1 && Array.isArray(under(value, 'rules')),
};
