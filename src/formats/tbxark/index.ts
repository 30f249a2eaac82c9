import type { Format } from '../format.ts';
import { serversUnder, under } from '../lint/glance.ts';
import { proxyFilter } from './proxy-filter.ts';
import { tbxarkFilter } from './tbxark-filter.ts';
import type { ProxyReading } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of TBXark's mcp-proxy. */
export const tbxark: Format<ProxyReading> = {
  ...text,
  shape,
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'mcp-proxy stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [tbxarkFilter, proxyFilter],
  recognises: ({ value }) =>
    under(value, 'mcpProxy', 'options', 'toolFilter') !== undefined ||
    serversUnder(value, 'mcpServers').some(
      (server) => under(server, 'options') !== undefined || under(server, 'toolFilter') !== undefined,
    ),
};
