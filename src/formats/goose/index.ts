import { isObject } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { serversUnder } from '../lint/glance.ts';
import { gooseExtension } from './goose-extension.ts';
import type { GooseReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Goose. */
export const goose: Format<GooseReading> = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'It was not run. Its source reads `available_tools` in each of its modes.',
  },
  checks: [gooseExtension],
  lists: { allow: 'available_tools of the extension' },
  recognises: ({ syntax, value }) =>
    syntax !== 'toml' && serversUnder(value, 'extensions').some((extension) => isObject(extension)),
};
