import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { served } from '../gateway.ts';
import type { Prover } from '../prover.ts';

/** agentgateway, run in front of the replay server as its only target. */
export const agentgateway: Prover = {
  format: 'agentgateway',
  level: 'ran',
  consumer: 'agentgateway, built from its source',
  packages: [{ from: 'placed', name: 'agentgateway', version: '75b4e6ce' }],
  summary:
    'agentgateway served the replayed WLM server as its only target under each policy. What the rules leave out it did not list, and calls of it did not reach the server. The program was built with released crates in place of four changed ones, for which its conversion of model requests was adapted.',
  run: served('agentgateway', {
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
    async isServing(url) {
      await fetch(url, { method: 'DELETE' });
      return true;
    },
    spell: (_, tool) => [tool],
  }),
};
