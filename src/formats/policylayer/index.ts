import type { Format } from '../format.ts';
import { isDialect, openSource } from './dialects.ts';
import { hideUnderDeny } from './hide-under-deny.ts';
import { keysOfTheOther } from './other-dialect.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of PolicyLayer's hosted gateway. */
export const policylayer: Format = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes: {
    without:
      'The PolicyLayer gateway stands between client and server, so no mode of a client changes what it lets through. Modes of its own were not tried.',
    isApart: true,
  },
  checks: [keysOfTheOther(openSource), hideUnderDeny],
  recognises: (glance) => isDialect(glance) === 'hosted',
};
