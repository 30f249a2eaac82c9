import type { Format } from '../format.ts';
import { cursorTokens } from './cursor-tokens.ts';
import { under } from '../lint/glance.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Cursor's CLI. */
export const cursor: Format = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes: {
    without:
      'It was not run. Its documentation says that under `--force` what no list names runs, and what `deny` names is refused.',
  },
  checks: [cursorTokens],
  lists: {
    refuse: '"deny" of "permissions", as Mcp(SERVER:TOOL)',
    allow: '"allow" of "permissions", as Mcp(SERVER:TOOL)',
  },
  recognises: ({ syntax, value }) =>
    syntax === 'json' && /"Mcp\(/.test(JSON.stringify(under(value, 'permissions')) ?? ''),
};
