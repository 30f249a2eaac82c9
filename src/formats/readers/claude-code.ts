import { listed, namesAt, objectAt, parsers, type Reader } from './reader.ts';

/** Claude Code: deny before ask before allow, by the normalised name; what is not named is asked for. */
export const claudeCodeReader: Reader = {
  format: 'claude-code',
  parse: parsers.json,
  mentions(value, server) {
    const prefix = `mcp__${spelled(server)}__`;
    const permissions = objectAt(value, 'permissions');
    return ['allow', 'ask', 'deny']
      .flatMap((list) => listed(namesAt(permissions, list), `/permissions/${list}`))
      .filter(({ tool }) => tool.startsWith(prefix) && !/[*(]/.test(tool))
      .map(({ tool, path }) => ({ tool: tool.slice(prefix.length), path }));
  },
  decide(value, server) {
    const permissions = objectAt(value, 'permissions');
    const prefix = `mcp__${spelled(server)}`;
    const matches = (rule: string, name: string) =>
      rule === name ||
      rule === prefix ||
      (rule.startsWith(`${prefix}__`) && rule.endsWith('*') && name.startsWith(rule.slice(0, -1)));
    return ({ tool }) => {
      const name = `${prefix}__${spelled(tool)}`;
      const has = (list: string) => namesAt(permissions, list)?.some((rule) => matches(rule, name));
      if (has('deny')) return 'hide';
      if (has('ask')) return 'ask';
      return has('allow') ? 'allow' : 'ask';
    };
  },
};

function spelled(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_');
}
