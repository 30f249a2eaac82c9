import { type Check, fate, type Found, type Pasted } from '../lint/check.ts';
import type { ClaudeReading } from './read.ts';

/** Rules that Claude Code accepts and passes over: with something in parentheses, or with a wildcard too early under allow. */
export const claudeRules: Check<ClaudeReading> = {
  id: 'claude-rules',
  find: (pasted) =>
    pasted.reading.rules.flatMap(({ list, rule, path }): Found[] => {
      const found = withArguments(rule, pasted) ?? (list === 'allow' ? withEarlyWildcard(rule, pasted) : undefined);
      return found ? [{ level: 'error', path, ...found }] : [];
    }),
};

type Words = Pick<Found, 'message' | 'tip' | 'does'>;

function withArguments(rule: string, pasted: Pasted): Words | undefined {
  const form = /^(mcp__(?:(?!__).)+__([^(]*))\(/.exec(rule);
  if (!form) return undefined;
  return {
    message: `Claude Code passes over "${rule}", since rules for MCP tools take no arguments`,
    tip:
      form[2] === ''
        ? 'name each tool in a rule of its own, or write a * for any letters: no other pattern is known'
        : `write "${form[1]}", or test arguments in a PreToolUse hook`,
    does: form[2] === '' || form[2]!.includes('*') ? pasted.does : fate(form[2]!, pasted),
  };
}

function withEarlyWildcard(rule: string, pasted: Pasted): Words | undefined {
  if (!/^mcp__(?:(?!__).)*\*/.test(rule)) return undefined;
  return {
    message: `Claude Code passes over "${rule}", since under allow a wildcard may stand only after mcp__SERVER__`,
    tip: `write "mcp__${pasted.server}__*"`,
  };
}
