import { describe, expect, test } from 'vitest';
import { pointingAt } from '../../../src/amend/pointing.ts';
import { clients, launchInWords, valueOf } from '../../../src/clients/index.ts';
import { targetOf } from '../../../src/live/target.ts';
import { resolvePointer } from '../../../src/model/index.ts';

const started = { command: '/usr/bin/node', args: ['/opt/toolrisk.js', 'gateway', '--policy', '/etc/policy.json'] };
const reached = { url: 'http://127.0.0.1:4100/mcp', token: 'a-token-for-this-test' };

/** What a client reads in its own file that points at a gateway. */
function read(client: (typeof clients)[number], text: string) {
  const file = { codex: 'config.toml', goose: 'config.yaml', continue: 'config.yaml' }[client.id] ?? 'settings.json';
  const parsed = valueOf(text, file);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const { servers } = client.read([{ path: file, scope: 'user', value: parsed.value }], {});
  return { servers, target: targetOf(resolvePointer(parsed.value, servers[0]?.path ?? '/none'), {}) };
}

describe.each(clients.map((client) => [client.title, client] as const))('%s', (_, client) => {
  test('reads what starts a gateway', () => {
    const { servers, target } = read(client, pointingAt(client.id, started));
    expect(servers.map(({ name, off }) => [name, off])).toEqual([['toolrisk', undefined]]);
    expect(target).toEqual({ command: [started.command, ...started.args], environment: {} });
  });

  test('reads the address of a gateway with its token', () => {
    const { servers, target } = read(client, pointingAt(client.id, reached));
    expect(servers.map(({ launch }) => launchInWords(launch))).toEqual(['127.0.0.1/mcp']);
    expect(target).toEqual({ url: reached.url, headers: { Authorization: `Bearer ${reached.token}` } });
  });
});
