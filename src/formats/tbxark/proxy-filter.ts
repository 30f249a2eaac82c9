import type { Check } from '../lint/check.ts';
import { under } from '../lint/glance.ts';

/** A filter for the whole proxy, which no server inherits. */
export const proxyFilter: Check = {
  id: 'tbxark-proxy-filter',
  find: ({ reading, server }) =>
    under(reading.tree, 'mcpProxy', 'options', 'toolFilter') === undefined
      ? []
      : [
          {
            level: 'error',
            path: '/mcpProxy/options/toolFilter',
            message: 'holds for no server: mcp-proxy reads a filter only in the options of the server itself',
            tip: `put it under mcpServers.${server}.options`,
          },
        ],
};
