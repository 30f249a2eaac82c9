import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Place, policyOf, ran, ruleFor } from '../harness.ts';
import { variables, Wire } from '../wire.ts';

const limited = ruleFor('show_sessions', { effect: 'limit', limit: { max: 3, per: 'day' } });
const place = new Place(policyOf('deny', { ...limited, server: 'load' }));
afterAll(() => place.remove());

const inRepository = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const [node = '', , ...options] = place.gateway([], []).slice(0, -1);
const config = join(place.folder, 'mcp.json');
const [command, ...args] = place.server;
writeFileSync(
  config,
  JSON.stringify({
    mcpServers: { load: { command, args }, gone: { command: 'no-such-program-here', env: { K: 's3cr3t-value' } } },
  }),
);
const words = (...more: string[]) => [
  ...[inRepository('scripts/gateway.ts'), ...options],
  ...['--catalogue', inRepository('test/fixtures/clients/catalogue.json'), '--config', config, ...more],
];
const start = (...more: string[]) => new Wire([node, ...words(...more)]);
const run = (more: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(node, words(...more), { encoding: 'utf8', env: { ...process.env, ...variables, ...environment } });

describe('a gateway with --config', () => {
  it('is killed, and counts on when it is started again', async () => {
    const counters = join(place.folder, 'counters');
    const first = start('--counters', counters);
    const opened = await first.initialize();
    expect(opened.result!['instructions']).toContain('gone__');
    expect(await Promise.all([1, 2].map(() => first.call('load__show_sessions', {})))).toEqual([ran, ran]);
    const exit = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await exit;
    const second = start('--counters', counters);
    await second.initialize();
    const texts = await Promise.all([1, 2].map(() => second.call('load__show_sessions', {})));
    expect(texts.filter((text) => text === ran)).toHaveLength(1);
    place.write(policyOf('allow', { ...limited, server: 'load', effect: 'deny', limit: undefined as never }));
    await second.stray(({ method }) => method === 'notifications/tools/list_changed');
    expect(await second.close()).toBe(0);
    expect(second.stderr).toContain('The server "gone" is not there: spawn no-such-program-here ENOENT.');
    expect(first.stderr + second.stderr).not.toContain('s3cr3t');
    place.write(policyOf('deny', { ...limited, server: 'load' }));
  });

  it('over HTTP asks for the token that it prints with the address', async () => {
    const gateway = spawn(node, words('--http', '0'), { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    for await (const chunk of gateway.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>)
      if ((printed += chunk.toString()).endsWith('\n}\n')) break;
    const url = printed.slice(0, printed.indexOf('\n'));
    const { mcpServers } = JSON.parse(printed.slice(url.length)) as {
      mcpServers: { toolrisk: { url: string; headers: Record<string, string> } };
    };
    expect(mcpServers.toolrisk.url).toBe(url);
    const post = async (headers: Record<string, string>) => {
      const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
      const accept = 'application/json, text/event-stream';
      const all = { 'content-type': 'application/json', accept, ...headers };
      return (await fetch(url, { method: 'POST', headers: all, body })).status;
    };
    const { headers } = mcpServers.toolrisk;
    expect(await post({})).toBe(401);
    expect(await post({ Authorization: 'Bearer wrong' })).toBe(401);
    expect(await post({ ...headers, Origin: 'https://example.com' })).toBe(403);
    expect(await post(headers)).toBe(200);
    const exit = once(gateway, 'exit');
    gateway.kill();
    await exit;
  });

  it('prints what starts it', () => {
    const { mcpServers } = JSON.parse(run(['--print-config']).stdout) as {
      mcpServers: { toolrisk: { args: string[] } };
    };
    expect(mcpServers.toolrisk.args).toEqual(expect.arrayContaining(['--config', config, '--policy', place.policy]));
  });

  it.for([
    ['a policy of Intercept', '{version: "1", default: deny, tools: {}}', [], 'speaks of one server'],
    ['a command beside it', '{version: 1, default: deny, rules: []}', ['--', 'x'], 'exclude each other'],
  ] as const)('ends with 2 for %s', ([, policy, more, message]) => {
    place.write(policy);
    const { status, stderr } = run(more);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('ends with 2 where its own configuration starts it', () => {
    const { status, stderr } = run([], { TOOLRISK_GATEWAY_CONFIG: realpathSync(config) });
    expect([status, stderr]).toEqual([2, expect.stringContaining('stands in the configuration that it reads')]);
  });
});
