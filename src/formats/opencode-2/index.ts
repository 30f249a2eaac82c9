import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { jsonc } from '../read/jsonc.ts';
import { opencode2Agents } from './opencode-2-agents.ts';
import { type Opencode2Reading, reading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of opencode 2. */
export const opencode2: Format<Opencode2Reading> = {
  ...text,
  shape,
  read: (given) => reading(jsonc(given)),
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  lists: {
    refuse: '"permissions", as rules with "effect": "deny"',
    allow: '"permissions", as rules with "effect": "allow"',
  },
  whyNothing: 'the last rule that matches decides',
  modes: {
    without: 'It was not run. Its source lets the own rules of an agent come after these, so they win.',
  },
  checks: [opencode2Agents],
  recognises: ({ syntax, value }) => syntax === 'json' && Array.isArray(under(value, 'permissions')),
};
