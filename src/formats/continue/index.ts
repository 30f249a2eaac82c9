import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { continueArgumentForm } from './continue-argument-form.ts';
import type { ContinueReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Continue's cn. */
export const continueCli: Format<ContinueReading> = {
  ...text,
  shape,
  unreadable: 'goes on without',
  unfit: 'goes on without',
  unknownKey: 'Continue then ignores the whole file',
  modes: {
    without:
      '`--auto`, `--readonly` and `--agent`, and Shift+Tab, which changes the mode, pass over the file: it holds in the mode of a plain start alone.',
    as: 'on a plain start',
  },
  checks: [continueArgumentForm],
  recognises: ({ syntax, value }) =>
    syntax === 'yaml' && ['exclude', 'ask', 'allow'].some((key) => under(value, key) !== undefined),
};
