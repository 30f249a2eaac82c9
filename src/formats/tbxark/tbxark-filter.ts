import { pointer } from '../../model/index.ts';
import type { Check } from '../lint/check.ts';
import { under } from '../lint/glance.ts';
import { nearest } from '../lint/nearest.ts';
import { modeOf, type ProxyReading } from './read.ts';

/** A filter that mcp-proxy passes over: without a mode that it knows, or with an empty list. */
export const tbxarkFilter: Check<ProxyReading> = {
  id: 'tbxark-filter',
  find({ reading, server }) {
    const written = under(reading.tree, 'mcpServers', server, 'options', 'toolFilter');
    if (written === undefined) return [];
    const filter = reading.entries.get(server)?.options?.toolFilter;
    const isKnown = modeOf(filter) !== undefined;
    const hasNames = filter?.list?.some((name) => name !== undefined) ?? false;
    const isMisspelt =
      under(written, 'mode') === undefined &&
      Object.keys(written ?? {}).some((key) => nearest(key, ['mode']) !== undefined);
    if (isMisspelt || (isKnown && hasNames)) return [];
    return [
      {
        level: 'error',
        path: pointer('mcpServers', server, 'options', 'toolFilter', isKnown ? 'list' : 'mode'),
        message: isKnown
          ? 'is empty; mcp-proxy then filters nothing'
          : 'is no mode of mcp-proxy, which then filters nothing',
        tip: isKnown ? 'name the tools, or write "disabled": true to serve none' : 'write "allow" or "block"',
      },
    ];
  },
};
