import { namesAt, objectAt } from '../readers/reader.ts';
import { type Check, fate, type Found, type Pasted } from './check.ts';

/** Rules that Claude Code accepts and passes over: with something in parentheses, or with a wildcard too early under allow. */
export const claudeRules: Check = {
  id: 'claude-rules',
  formats: ['claude-code'],
  find: (pasted) =>
    ['allow', 'ask', 'deny'].flatMap((list) =>
      (namesAt(objectAt(pasted.value, 'permissions'), list) ?? []).flatMap((rule, index): Found[] => {
        const found = withArguments(rule, pasted) ?? (list === 'allow' ? withEarlyWildcard(rule, pasted) : undefined);
        return found ? [{ level: 'error', path: `/permissions/${list}/${index}`, ...found }] : [];
      }),
    ),
};

type Words = Pick<Found, 'message' | 'tip' | 'does'>;

function withArguments(rule: string, pasted: Pasted): Words | undefined {
  const form = /^(mcp__(?:(?!__).)+__([^(]+))\(/.exec(rule);
  if (!form) return undefined;
  return {
    message: `Claude Code passes over "${rule}", since rules for MCP tools take no arguments`,
    tip: `write "${form[1]}", or test arguments in a PreToolUse hook`,
    does: form[2]!.includes('*') ? pasted.does : fate(form[2]!, pasted),
  };
}

function withEarlyWildcard(rule: string, pasted: Pasted): Words | undefined {
  if (!/^mcp__(?:(?!__).)*\*/.test(rule)) return undefined;
  return {
    message: `Claude Code passes over "${rule}", since under allow a wildcard may stand only after mcp__SERVER__`,
    tip: `write "mcp__${pasted.server}__*"`,
  };
}
