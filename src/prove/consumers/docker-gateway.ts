import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { served, type Trap } from '../gateway.ts';
import type { Prover } from '../prover.ts';

const traps: Trap[] = [
  {
    name: 'a server that the file does not name has all its tools',
    text: 'teradata_wlm:\n  - show_sessions\n',
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
  {
    name: 'an empty entry enables none',
    text: 'teradata-wlm:\n',
    expected: { abort_session: 'hidden', show_sessions: 'hidden' },
  },
  {
    name: 'a name in another case is another name',
    text: 'teradata-wlm:\n  - SHOW_SESSIONS\n',
    expected: { abort_session: 'hidden', show_sessions: 'hidden' },
  },
];

/** Docker MCP Gateway, run without Docker in front of the replay server as a remote one. */
export const dockerGateway: Prover = {
  format: 'docker-gateway',
  level: 'ran',
  consumer: 'Docker MCP Gateway, built from its source',
  packages: [{ from: 'placed', name: 'docker-mcp', version: '2bd20fe8' }],
  summary:
    'The gateway, started with `--servers` and without Docker, served the replayed WLM server as a remote one under each policy. What is not in the list it did not list, and calls of it did not reach the server. Servers in containers were not tried.',
  run: served(
    'docker-gateway',
    {
      setUp({ folder, installed, port, server: { name }, served: url }, policy) {
        const settings = join(folder, '.docker/mcp');
        mkdirSync(join(settings, 'catalogs'), { recursive: true });
        const remote = { url: url.href, transport_type: 'streamable-http' };
        const registry = { [name]: { title: name, type: 'remote', remote } };
        writeFileSync(join(settings, 'catalogs/test.yaml'), stringify({ name: 'test', registry }));
        writeFileSync(join(settings, 'tools.yaml'), policy);
        const transport = ['--transport', 'streaming', '--host', '127.0.0.1', '--port', String(port)];
        const gateway = ['gateway', 'run', '--static', '--servers', name, '--catalog', 'test.yaml'];
        return {
          command: [
            join(installed, 'docker-mcp'),
            ...gateway,
            '--tools-config',
            'tools.yaml',
            ...transport,
            '--allow-unauthenticated',
          ],
          environment: {
            PATH: '/usr/bin:/bin',
            HOME: folder,
            // Where it looks for no Docker engine, and lets a remote server be on this machine.
            DOCKER_MCP_IN_CONTAINER: '1',
            DOCKER_MCP_ALLOW_INSECURE_REMOTE_URLS: '1',
          },
          url: `http://127.0.0.1:${port}/mcp`,
        };
      },
      oddNames: true,
    },
    traps,
  ),
};
