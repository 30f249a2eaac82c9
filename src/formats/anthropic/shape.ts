import { anything, closed, flag, map, one, text } from '../shape.ts';

const config = closed({ enabled: flag(), defer_loading: flag() });

/** A toolset of the Messages API, by the types of its SDK. */
export const shape = closed(
  {
    type: one(['mcp_toolset']),
    mcp_server_name: text(),
    default_config: config,
    configs: map(config),
    cache_control: anything(),
  },
  {
    type: 'add "type": "mcp_toolset"',
    mcp_server_name: 'add "mcp_server_name": the name that the server has under mcp_servers',
  },
);
