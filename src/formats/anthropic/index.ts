import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { entryOf } from '../read/entry.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Anthropic's Messages API. */
export const anthropic: Format = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'the types of the SDK do not have it',
  modes: {
    without: 'The request itself says which tools there are; a mode of the API beside it was not looked for.',
    isApart: true,
  },
  checks: [],
  whyNothing: '"default_config" holds for every tool that "configs" does not name',
  recognises: ({ value }) => under(entryOf(value, 'mcp_toolset').entry, 'type') === 'mcp_toolset',
};
