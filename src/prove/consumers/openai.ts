import type { Prover } from '../prover.ts';
import { compile } from '../typed.ts';

const tool = { type: 'mcp', server_label: 'teradata-wlm' };

/** The OpenAI Responses API, as far as its own types say. */
export const openai: Prover = {
  format: 'openai',
  level: 'schema',
  consumer: 'The types of OpenAI’s TypeScript library',
  packages: [{ from: 'npm', name: 'openai', version: '7.57.0' }],
  summary:
    'The compiler accepted every published policy as an `mcp` tool of the Responses API, and rejected misspelt keys and wrong values; the API was not called, so what it does with the lists was not seen.',
  run: compile(
    'openai',
    { module: 'openai', imported: 'OpenAI', type: 'Vendor.Responses.Tool.Mcp' },
    {
      'allowed_tool for allowed_tools': { ...tool, allowed_tool: ['show_sessions'] },
      'one name for a list': { ...tool, allowed_tools: 'show_sessions' },
      'a list of names for approval': { ...tool, require_approval: ['show_sessions'] },
      'tools for tool_names': { ...tool, require_approval: { always: { tools: ['show_sessions'] } } },
      'ask for always': { ...tool, require_approval: { ask: { tool_names: ['show_sessions'] } } },
      'no server_label': { type: 'mcp' },
    },
  ),
};
