import { listed, namesAt, objectAt } from '../readers/reader.ts';
import { type Check, fate } from './check.ts';

/** Rules for MCP tools with something in parentheses, which Claude Code accepts and ignores. */
export const claudeArgumentForm: Check = {
  id: 'claude-argument-form',
  formats: ['claude-code'],
  find(pasted) {
    const permissions = objectAt(pasted.value, 'permissions');
    return ['allow', 'ask', 'deny']
      .flatMap((list) => listed(namesAt(permissions, list), `/permissions/${list}`))
      .flatMap(({ tool: rule, path }) => {
        const form = /^(mcp__(?:(?!__).)+__([^(]+))\(/.exec(rule);
        if (!form) return [];
        return [
          {
            level: 'error' as const,
            path,
            message: `Claude Code accepts "${rule}" and ignores it, since MCP rules take no arguments`,
            tip: `write "${form[1]}", or test arguments in a PreToolUse hook`,
            does: fate(form[2]!, pasted),
          },
        ];
      });
  },
};
