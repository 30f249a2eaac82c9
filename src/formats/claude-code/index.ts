import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { claudeRules } from './claude-rules.ts';
import type { ClaudeReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Claude Code. */
export const claudeCode: Format<ClaudeReading> = {
  ...text,
  shape,
  unreadable: 'goes on without',
  unfit: 'goes on without',
  unknownKey: 'it is dropped without a word',
  checks: [claudeRules],
  recognises: ({ syntax, value }) =>
    syntax === 'json' &&
    typeof under(value, 'permissions') === 'object' &&
    !/"Mcp\(/.test(JSON.stringify(under(value, 'permissions'))),
};
