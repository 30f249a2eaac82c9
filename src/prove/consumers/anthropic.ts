import type { Prover } from '../prover.ts';
import { compile } from '../typed.ts';

const toolset = { type: 'mcp_toolset', mcp_server_name: 'teradata-wlm' };

/** The Anthropic Messages API, as far as its own types say. */
export const anthropic: Prover = {
  format: 'anthropic',
  level: 'schema',
  consumer: 'The types of Anthropic’s TypeScript library',
  packages: [{ from: 'npm', name: '@anthropic-ai/sdk', version: '1.12.0' }],
  summary:
    'The compiler accepted every published policy as an `mcp_toolset` of the Messages API, and rejected misspelt keys and wrong values; the API was not called, so what it does with a tool that is not enabled was not seen.',
  run: compile(
    'anthropic',
    {
      module: '@anthropic-ai/sdk/resources/beta/messages/messages',
      imported: 'BetaMCPToolset',
      type: 'Vendor',
    },
    {
      'config for configs': { ...toolset, config: { show_sessions: { enabled: false } } },
      'default_configs for default_config': { ...toolset, default_configs: { enabled: false } },
      'enable for enabled': { ...toolset, default_config: { enable: false } },
      'enabled as text': { ...toolset, configs: { show_sessions: { enabled: 'false' } } },
      'a name for its configuration': { ...toolset, configs: { show_sessions: false } },
      'no mcp_server_name': { type: 'mcp_toolset' },
    },
  ),
};
