import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { served, type Trap } from '../gateway.ts';
import type { Prover } from '../prover.ts';

/** The server's name as the export writes it. */
const named = (server: string) => server.replaceAll('-', '_');

const traps: Trap[] = [
  {
    name: 'an empty list of what is allowed is no list',
    text: 'mcp_servers:\n  teradata_wlm:\n    allowed_tools: []\n',
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
  {
    name: 'a name in another case is another name',
    text: 'mcp_servers:\n  teradata_wlm:\n    disallowed_tools: ["ABORT_SESSION"]\n',
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
];

/** The LiteLLM proxy, run in front of the replay server. */
export const litellm: Prover = {
  format: 'litellm',
  level: 'ran',
  consumer: 'LiteLLM proxy',
  packages: [{ from: 'pypi', name: 'litellm[proxy]', version: '1.106.2' }],
  summary:
    'The proxy, run in front of the replay server for a caller with access to it, hid, refused under either of its names and ran what the policy says; keys, teams and the guardrail `tool_permission` were not tried.',
  run: served(
    'litellm',
    {
      setUp({ folder, installed, port, server: { name, ...server } }, policy) {
        const config = parse(policy) as { mcp_servers: Record<string, object> };
        Object.assign(config.mcp_servers[named(name)]!, { allow_all_keys: true, transport: 'stdio', ...server });
        writeFileSync(join(folder, 'config.yaml'), stringify(config));
        const program = join(installed, 'venv/bin/litellm');
        return {
          command: [program, '--config', 'config.yaml', '--host', '127.0.0.1', '--port', String(port)],
          environment: {
            PATH: '/usr/bin:/bin',
            HOME: folder,
            LITELLM_ENABLE_MCP_STDIO: 'true',
            // Nothing but this process can reach it.
            LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY: 'true',
            LITELLM_LOCAL_MODEL_COST_MAP: 'True',
          },
          url: `http://127.0.0.1:${port}/mcp/`,
        };
      },
      async isServing(url) {
        const live = await fetch(new URL('/health/liveliness', url));
        return live.ok || undefined;
      },
      // A tool may not be reached by its own name either, which LiteLLM understands without the server's.
      spell: (server, tool) => [`${named(server)}-${tool}`, tool],
    },
    traps,
  ),
};
