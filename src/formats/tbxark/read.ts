import { pointer } from '../../model/index.ts';
import { json } from '../read/json.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { listed, type Reading, serversIn } from '../read/reading.ts';
import { shape } from './shape.ts';

/** A configuration as mcp-proxy reads it. */
export interface ProxyReading extends Reading {
  entries: NonNullable<Lenient<typeof shape>['mcpServers']>;
}

/** TBXark mcp-proxy: a filter with a known mode and at least one name, else every tool. */
export function read(text: string): ProxyReading {
  const tree = json(text);
  const entries: ProxyReading['entries'] = lenient(shape, tree).mcpServers ?? new Map();
  return {
    tree,
    entries,
    mentions: (server) =>
      listed(
        entries.get(server)?.options?.toolFilter?.list,
        pointer('mcpServers', server, 'options', 'toolFilter', 'list'),
      ),
    servers: () => serversIn(entries, 'mcpServers'),
    decide(server) {
      const { disabled, toolFilter } = entries.get(server)?.options ?? {};
      const mode = modeOf(toolFilter);
      const names = new Set(toolFilter?.list?.filter((name) => name !== undefined));
      return ({ tool }) => {
        if (disabled === true) return 'hide';
        if (names.size === 0 || mode === undefined) return 'allow';
        return names.has(tool) === (mode === 'allow') ? 'allow' : 'hide';
      };
    },
  };
}

/** The mode of a filter, which is read without case; undefined where mcp-proxy knows none of that name. */
export function modeOf(filter: { readonly mode?: string | undefined } | undefined): 'allow' | 'block' | undefined {
  const mode = filter?.mode?.toLowerCase();
  return mode === 'allow' || mode === 'block' ? mode : undefined;
}
