import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { jsonc } from '../read/jsonc.ts';
import { reading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Zed. */
export const zed: Format = {
  ...text,
  shape,
  read: (given) => reading(jsonc(given)),
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'It was not run, so what its other settings for the agent change was not seen.',
  },
  checks: [],
  recognises: ({ value }) => under(value, 'agent', 'tool_permissions') !== undefined,
};
