import { pointer } from '../../model/index.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { listed, type Reading, serversIn } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { shape } from './shape.ts';
import { spelledServer } from './spelling.ts';

/** A configuration as LiteLLM reads it. */
export interface LitellmReading extends Reading {
  entries: NonNullable<Lenient<typeof shape>['mcp_servers']>;
}

/** LiteLLM: only the allowed tools where that list holds any, else all but the disallowed ones; names are exact. */
export function read(text: string): LitellmReading {
  const tree = yaml(text);
  const entries: LitellmReading['entries'] = lenient(shape, tree).mcp_servers ?? new Map();
  return {
    tree,
    entries,
    mentions(server) {
      const written = spelledServer(server);
      const { allowed_tools, disallowed_tools } = entries.get(written) ?? {};
      const at = (key: string) => pointer('mcp_servers', written, key);
      const mentions = [
        ...listed(allowed_tools, at('allowed_tools'), 'allow'),
        ...listed(disallowed_tools, at('disallowed_tools'), 'hide'),
      ];
      const prefix = `${written}-`;
      return mentions.map((each) =>
        each.tool.startsWith(prefix) ? { ...each, tool: each.tool.slice(prefix.length) } : each,
      );
    },
    servers: () => serversIn(entries, 'mcp_servers'),
    decide(server) {
      const written = spelledServer(server);
      const { allowed_tools, disallowed_tools } = entries.get(written) ?? {};
      const allowed = new Set(allowed_tools?.filter((name) => name !== undefined));
      const disallowed = new Set(disallowed_tools);
      return ({ tool }) => {
        const isIn = (names: ReadonlySet<string | undefined>) => names.has(tool) || names.has(`${written}-${tool}`);
        if (allowed.size > 0) return isIn(allowed) ? 'allow' : 'hide';
        return isIn(disallowed) ? 'hide' : 'allow';
      };
    },
  };
}
