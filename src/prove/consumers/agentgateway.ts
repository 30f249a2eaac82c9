import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { served, type Trap } from '../gateway.ts';
import type { Prover } from '../prover.ts';

const traps: Trap[] = [
  {
    name: 'a rule to deny that cannot be evaluated denies nothing',
    text: rules(`deny: 'mcp.tol.name == "abort_session"'`),
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
  {
    name: 'a required rule that cannot be evaluated refuses everything',
    text: rules(`require: 'mcp.tol.name != "abort_session"'`),
    expected: { abort_session: 'hidden', show_sessions: 'hidden' },
  },
  {
    name: 'a target that there is not is never refused',
    text: rules(`require: 'mcp.tool.target != "teradata_wlm" || mcp.tool.name != "abort_session"'`),
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
];

/** agentgateway, run in front of the replay server as its only target. */
export const agentgateway: Prover = {
  format: 'agentgateway',
  level: 'ran',
  consumer: 'agentgateway, built from its source',
  packages: [{ from: 'placed', name: 'agentgateway', version: '75b4e6ce' }],
  summary:
    'agentgateway served the replayed WLM server as its only target under each policy. What the rules leave out it did not list, and calls of it did not reach the server. The program was built with released crates in place of four changed ones, for which its conversion of model requests was adapted.',
  run: served(
    'agentgateway',
    {
      setUp({ folder, installed, port, server: { name, command, args } }, policy) {
        const { mcp } = parse(policy) as { mcp: object };
        const targets = [{ name, stdio: { cmd: command, args } }];
        writeFileSync(join(folder, 'config.yaml'), stringify({ mcp: { ...mcp, port, targets } }));
        return {
          command: [join(installed, 'agentgateway'), '-f', 'config.yaml'],
          environment: { PATH: '/usr/bin:/bin', HOME: folder },
          url: `http://127.0.0.1:${port}/mcp`,
        };
      },
      oddNames: true,
    },
    traps,
  ),
};

function rules(rule: string): string {
  return `mcp:\n  policies:\n    mcpAuthorization:\n      rules:\n        - ${rule}\n`;
}
