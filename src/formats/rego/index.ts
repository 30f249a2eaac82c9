import type { Format } from '../format.ts';
import { text } from './text.ts';

/** All that is known of Open Policy Agent. */
export const rego: Format = {
  ...text,
  consumer: 'Open Policy Agent',
  unreadable: 'stops',
  unfit: 'stops',
  stops: 'does not load this file',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'Your own code asks it before each call, so no mode of a client changes what it answers.',
    isApart: true,
  },
  checks: [],
  names: /input\.tool\s*==\s*"((?:[^"\\]|\\.)*)"/g,
  recognises: ({ text: given }) => /^\s*package\s+[\w.]+\s*$/m.test(given),
};
