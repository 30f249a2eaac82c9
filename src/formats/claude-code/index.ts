import { isObject } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { claudeMode } from './claude-mode.ts';
import { claudeRules } from './claude-rules.ts';
import type { ClaudeReading } from './read.ts';
import { modes } from './modes.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Claude Code. */
export const claudeCode: Format<ClaudeReading> = {
  ...text,
  shape,
  unreadable: 'goes on without',
  unfit: 'goes on without',
  unknownKey: 'it is dropped without a word',
  modes,
  checks: [claudeRules, claudeMode],
  lists: { refuse: '"deny" of "permissions"', allow: '"allow" of "permissions"' },
  recognises: ({ syntax, value }) =>
    syntax === 'json' &&
    isObject(under(value, 'permissions')) &&
    under(value, 'mcp') === undefined &&
    !/"Mcp\(/.test(JSON.stringify(under(value, 'permissions'))),
};
