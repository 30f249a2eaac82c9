import { anything, map, names, open } from '../shape.ts';

const under = 'put it under mcp_servers.SERVER';

/** The proxy's configuration, of which only the servers matter here. */
export const shape = open(
  { mcp_servers: map(open({ allowed_tools: names, disallowed_tools: names, allowed_params: anything() })) },
  { allowed_tools: under, disallowed_tools: under, mcpServers: 'write mcp_servers' },
);
