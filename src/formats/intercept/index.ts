import type { Format } from '../format.ts';
import { hosted, isDialect } from '../policylayer/dialects.ts';
import { hideUnderDeny } from '../policylayer/hide-under-deny.ts';
import { keysOfTheOther } from '../policylayer/other-dialect.ts';
import { besideRules } from './beside-rules.ts';
import { interceptValid, problemsOf } from './intercept-valid.ts';
import type { InterceptReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Intercept. */
export const intercept: Format<InterceptReading> = {
  ...text,
  shape,
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is dropped without a word',
  problems: problemsOf,
  modes: {
    without: 'Intercept stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [interceptValid, besideRules, keysOfTheOther(hosted), hideUnderDeny],
  recognises: (glance) => isDialect(glance) === 'open source',
};
