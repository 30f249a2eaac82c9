import { pointer } from '../../model/index.ts';
import { objectAt, parsers, type Reader, valueAt } from './reader.ts';

/** Zed: the default of a tool, else the general one, else asking. Patterns never match MCP tools' arguments. */
export const zedReader: Reader = {
  format: 'zed',
  parse: parsers.jsonc,
  mentions: (value, server) =>
    keysOf(value)
      .filter((name) => name.startsWith(`mcp:${server}:`))
      .map((name) => ({
        tool: name.slice(`mcp:${server}:`.length),
        path: placeOf(name),
      })),
  servers: (value) =>
    keysOf(value).flatMap((name) => {
      const [, server, tool] = /^mcp:([^:]*):(.*)$/s.exec(name) ?? [];
      return server === undefined ? [] : [{ server, tool: tool!, path: placeOf(name) }];
    }),
  words: (value) => keysOf(value).map((name) => ({ word: name, path: placeOf(name) })),
  spell: (server, tool) => `mcp:${server}:${tool}`,
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

function keysOf(value: unknown): string[] {
  return Object.keys(objectAt(permissionsOf(value), 'tools'));
}

function placeOf(name: string): string {
  return pointer('agent', 'tool_permissions', 'tools', name);
}
