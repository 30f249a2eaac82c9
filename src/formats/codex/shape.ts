import { anything, flag, map, names, one, open } from '../shape.ts';

const mode = one(['auto', 'prompt', 'writes', 'approve']);
const under = 'put it under [mcp_servers.SERVER]';

/** Codex's configuration, of which only the servers matter here. */
export const shape = open(
  {
    approval_policy: anything(),
    sandbox_mode: anything(),
    mcp_servers: map(
      open(
        {
          enabled: flag(),
          enabled_tools: names,
          disabled_tools: names,
          default_tools_approval_mode: mode,
          tools: map(open({ approval_mode: mode })),
        },
        { approval_mode: 'write default_tools_approval_mode, or put it under tools.TOOL' },
      ),
    ),
  },
  {
    enabled_tools: under,
    disabled_tools: under,
    default_tools_approval_mode: under,
    mcpServers: 'write mcp_servers',
  },
);
