import { pointer } from '../../model/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader, serversIn, valueAt } from './reader.ts';

/** Codex: only enabled tools, without the disabled ones; then the tool's approval mode, else the server's. */
export const codexReader: Reader = {
  format: 'codex',
  parse: parsers.toml,
  mentions(value, server) {
    const table = objectAt(objectAt(value, 'mcp_servers'), server);
    return [
      ...listed(namesAt(table, 'enabled_tools'), pointer('mcp_servers', server, 'enabled_tools'), 'allow'),
      ...listed(namesAt(table, 'disabled_tools'), pointer('mcp_servers', server, 'disabled_tools'), 'hide'),
      ...Object.keys(objectAt(table, 'tools')).map((tool) => ({
        tool,
        path: pointer('mcp_servers', server, 'tools', tool),
      })),
    ];
  },
  servers: (value) => serversIn(value, 'mcp_servers'),
  decide(value, server) {
    const table = objectAt(objectAt(value, 'mcp_servers'), server);
    const enabled = namesAt(table, 'enabled_tools');
    const disabled = namesAt(table, 'disabled_tools');
    const tools = objectAt(table, 'tools');
    return ({ tool }) => {
      if ((enabled && !enabled.includes(tool)) || disabled?.includes(tool)) return 'hide';
      const mode = valueAt(objectAt(tools, tool), 'approval_mode') ?? valueAt(table, 'default_tools_approval_mode');
      return mode === 'approve' ? 'allow' : 'ask';
    };
  },
};
