import { pointer } from '../../model/index.ts';
import { lenient } from '../read/lenient.ts';
import type { Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** Zed: the default of a tool, else the general one, else asking. Patterns never match MCP tools' arguments. */
export function reading(tree: unknown): Reading {
  const { default: general, tools } = lenient(shape, tree).agent?.tool_permissions ?? {};
  const keys = [...(tools?.keys() ?? [])].map((key) => ({
    key,
    path: pointer('agent', 'tool_permissions', 'tools', key),
  }));
  return {
    tree,
    mentions: (server) =>
      keys
        .filter(({ key }) => key.startsWith(`mcp:${server}:`))
        .map(({ key, path }) => ({ tool: key.slice(`mcp:${server}:`.length), path })),
    servers: () =>
      keys.flatMap(({ key, path }) => {
        const [, server, tool] = /^mcp:([^:]*):(.*)$/s.exec(key) ?? [];
        return server === undefined || tool === undefined ? [] : [{ server, tool, path }];
      }),
    words: () => keys.map(({ key, path }) => ({ word: key, path })),
    decide:
      (server) =>
      ({ tool }) => {
        const mode = tools?.get(`mcp:${server}:${tool}`)?.default ?? general;
        return mode === 'deny' || mode === 'allow' ? mode : 'ask';
      },
  };
}
