import { globMatches } from './opencode.ts';
import { listed, namesAt, objectAt, parsers, type Reader } from './reader.ts';

const lists = { deny: 'hide', ask: 'ask', allow: 'allow' } as const;

/** Claude Code: deny before ask before allow, by the normalised name; what is not named is asked for. */
export const claudeCodeReader: Reader = {
  format: 'claude-code',
  parse: parsers.json,
  mentions: (value, server) =>
    rulesOf(value).flatMap(({ rule, path, says }) => {
      const named = /^mcp__((?:(?!__).)+)__([^*(]+)$/.exec(rule);
      return named?.[1] === spelled(server) ? [{ tool: named[2]!, path, says }] : [];
    }),
  servers: (value) =>
    rulesOf(value).flatMap(({ rule, path }) => {
      const named = /^mcp__((?:(?!__)[^*(])+)(?:__([^(]*)|$)/.exec(rule);
      return named ? [{ server: named[1]!, path, ...(named[2] && { tool: named[2] }) }] : [];
    }),
  words: (value) => rulesOf(value).map(({ rule, path }) => ({ word: rule, path })),
  spell: (server, tool) => `mcp__${spelled(server)}__${spelled(tool)}`,
  decide(value, server) {
    const permissions = objectAt(value, 'permissions');
    const prefix = `mcp__${spelled(server)}`;
    return ({ tool }) => {
      const name = `${prefix}__${spelled(tool)}`;
      const has = (list: keyof typeof lists) =>
        namesAt(permissions, list)?.some(
          (rule) =>
            rule === prefix || ((list !== 'allow' || rule.startsWith(`${prefix}__`)) && globMatches(rule, name)),
        );
      if (has('deny')) return 'hide';
      if (has('ask')) return 'ask';
      return has('allow') ? 'allow' : 'ask';
    };
  },
};

function rulesOf(value: unknown) {
  const permissions = objectAt(value, 'permissions');
  return Object.entries(lists).flatMap(([list, says]) =>
    listed(namesAt(permissions, list), `/permissions/${list}`).map(({ tool, path }) => ({ rule: tool, path, says })),
  );
}

function spelled(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_');
}
