import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Microsoft's Agent Governance Toolkit. */
export const agt: Format = {
  ...text,
  shape,
  unreadable: 'stops',
  unfit: 'stops',
  stops: 'does not load this file',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'Your own code asks it before each call, so no mode of a client changes what it answers.',
    isApart: true,
  },
  checks: [],
  recognises: ({ value }) =>
    under(value, 'default_action') !== undefined || under(value, 'apiVersion') === 'governance.toolkit/v1',
};
