import { pointer } from '../../model/index.ts';
import { objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** Zed: the default of a tool, else the general one, else asking. Patterns never match MCP tools' arguments. */
export const zedReader: Reader = {
  format: 'zed',
  parse: parsers.jsonc,
  mentions: (value, server) =>
    Object.keys(objectAt(permissionsOf(value), 'tools'))
      .filter((name) => name.startsWith(`mcp:${server}:`))
      .map((name) => ({
        tool: name.slice(`mcp:${server}:`.length),
        path: pointer('agent', 'tool_permissions', 'tools', name),
      })),
  decide(value, server) {
    const permissions = permissionsOf(value);
    const tools = objectAt(permissions, 'tools');
    const fallback = valueAt(permissions, 'default');
    return ({ tool }) => {
      const mode = valueAt(objectAt(tools, `mcp:${server}:${tool}`), 'default') ?? fallback;
      return mode === 'deny' || mode === 'allow' ? mode : 'ask';
    };
  },
};

function permissionsOf(value: unknown): Record<string, unknown> {
  return objectAt(objectAt(value, 'agent'), 'tool_permissions');
}
