import { pointer } from '../../model/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader } from './reader.ts';

/** LiteLLM: only allowed tools where there is such a list, without the disallowed ones; case does not count. */
export const litellmReader: Reader = {
  format: 'litellm',
  parse: parsers.yaml,
  mentions: (value, server) =>
    ['allowed_tools', 'disallowed_tools'].flatMap((key) =>
      listed(namesAt(serverOf(value, server), key), pointer('mcp_servers', written(server), key)),
    ),
  decide(value, server) {
    const entry = serverOf(value, server);
    const allowed = namesAt(entry, 'allowed_tools');
    const disallowed = namesAt(entry, 'disallowed_tools') ?? [];
    const has = (list: readonly string[], tool: string) =>
      list.some((name) => name.toLowerCase() === tool.toLowerCase());
    return ({ tool }) => (has(disallowed, tool) || (allowed && !has(allowed, tool)) ? 'hide' : 'allow');
  },
};

function serverOf(value: unknown, server: string): Record<string, unknown> {
  return objectAt(objectAt(value, 'mcp_servers'), written(server));
}

function written(server: string): string {
  return server.replaceAll('-', '_');
}
