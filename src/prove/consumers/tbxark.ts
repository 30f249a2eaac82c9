import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { served } from '../gateway.ts';
import type { Prover } from '../prover.ts';

/** TBXark mcp-proxy, run in front of the replay server. */
export const tbxark: Prover = {
  format: 'tbxark',
  level: 'ran',
  consumer: 'TBXark mcp-proxy, built from its source',
  packages: [{ from: 'placed', name: 'mcp-proxy', version: '4f78891f' }],
  summary:
    'mcp-proxy served the replayed WLM server under each policy. What it hid it did not list, and calls of it did not reach the server. Under a name with a space it stopped as it started.',
  run: served('tbxark', {
    setUp({ folder, installed, port, server: { name, ...server } }, policy) {
      const addr = `127.0.0.1:${port}`;
      const mcpProxy = { baseURL: `http://${addr}`, addr, name: 'proxy', version: '1', type: 'streamable-http' };
      // As by hand: what the policy says is copied, not written anew.
      const config = policy
        .replace('{', `{ "mcpProxy": ${JSON.stringify(mcpProxy)},`)
        .replace('"options"', `${JSON.stringify(server).slice(1, -1)}, "options"`);
      writeFileSync(join(folder, 'config.json'), config);
      return {
        command: [join(installed, 'mcp-proxy'), '--config', 'config.json'],
        environment: { PATH: '/usr/bin:/bin', HOME: folder },
        url: `http://${addr}/${name}/`,
      };
    },
    async isServing(url, policy) {
      const { status } = await fetch(url, { method: 'DELETE' });
      if (status !== 404) return true;
      return policy.includes('"disabled"') ? false : undefined;
    },
    oddNames: true,
  }),
};
