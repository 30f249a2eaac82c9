import { pointer } from '../../model/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader, serversIn } from './reader.ts';

/** LiteLLM: only the allowed tools where that list holds any, else all but the disallowed ones; names are exact. */
export const litellmReader: Reader = {
  format: 'litellm',
  parse: parsers.yaml,
  mentions(value, server) {
    const at = (key: string) => pointer('mcp_servers', written(server), key);
    const entry = objectAt(objectAt(value, 'mcp_servers'), written(server));
    const mentions = [
      ...listed(namesAt(entry, 'allowed_tools'), at('allowed_tools'), 'allow'),
      ...listed(namesAt(entry, 'disallowed_tools'), at('disallowed_tools'), 'hide'),
    ];
    const prefix = `${written(server)}-`;
    return mentions.map((each) =>
      each.tool.startsWith(prefix) ? { ...each, tool: each.tool.slice(prefix.length) } : each,
    );
  },
  servers: (value) => serversIn(value, 'mcp_servers'),
  decide(value, server) {
    const entry = objectAt(objectAt(value, 'mcp_servers'), written(server));
    const allowed = namesAt(entry, 'allowed_tools') ?? [];
    const disallowed = namesAt(entry, 'disallowed_tools') ?? [];
    return ({ tool }) => {
      const names = [tool, `${written(server)}-${tool}`];
      const isIn = (list: readonly string[]) => names.some((name) => list.includes(name));
      if (allowed.length > 0) return isIn(allowed) ? 'allow' : 'hide';
      return isIn(disallowed) ? 'hide' : 'allow';
    };
  },
};

function written(server: string): string {
  return server.replaceAll('-', '_');
}
