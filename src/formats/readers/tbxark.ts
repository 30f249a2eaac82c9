import { pointer } from '../../model/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader, serversIn, valueAt } from './reader.ts';

/** TBXark mcp-proxy: a filter with a known mode and at least one name, else every tool. */
export const tbxarkReader: Reader = {
  format: 'tbxark',
  parse: parsers.json,
  mentions: (value, server) =>
    listed(
      namesAt(filterOf(optionsOf(value, server)), 'list'),
      pointer('mcpServers', server, 'options', 'toolFilter', 'list'),
    ),
  servers: (value) => serversIn(value, 'mcpServers'),
  decide(value, server) {
    const options = optionsOf(value, server);
    const filter = filterOf(options);
    const mode = modeOf(filter);
    const list = namesAt(filter, 'list') ?? [];
    return ({ tool }) => {
      if (valueAt(options, 'disabled') === true) return 'hide';
      if (list.length === 0 || (mode !== 'allow' && mode !== 'block')) return 'allow';
      return list.includes(tool) === (mode === 'allow') ? 'allow' : 'hide';
    };
  },
};

/** The options of one server. */
export function optionsOf(value: unknown, server: string): Record<string, unknown> {
  return objectAt(objectAt(objectAt(value, 'mcpServers'), server), 'options');
}

/** The tool filter of a server's options. */
export function filterOf(options: unknown): Record<string, unknown> {
  return objectAt(options, 'toolFilter');
}

/** The mode of a filter, which is read without case; empty where there is none. */
export function modeOf(filter: unknown): string {
  const mode = valueAt(filter, 'mode');
  return typeof mode === 'string' ? mode.toLowerCase() : '';
}
