import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { entryOf } from '../read/entry.ts';
import { openaiApproval } from './openai-approval.ts';
import { openaiHints } from './openai-hints.ts';
import type { OpenaiReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of OpenAI's Responses API. */
export const openai: Format<OpenaiReading> = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'the types of the SDK do not have it',
  modes: {
    without:
      'The request itself says which tools there are and which are asked for; a mode of the API beside it was not looked for.',
    isApart: true,
  },
  checks: [openaiApproval, openaiHints],
  lists: { allow: '"allowed_tools"' },
  whyNothing: '"allowed_tools" is the whole list of what can be called',
  recognises: ({ value }) => under(entryOf(value, 'mcp').entry, 'type') === 'mcp',
};
