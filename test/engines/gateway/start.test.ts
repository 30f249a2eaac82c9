import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Place, policyOf } from './harness.ts';
import { Wire } from './wire.ts';

const place = new Place(policyOf('allow'));
afterAll(() => place.remove());
const [node = '', program = ''] = place.gateway();
const started = join(place.folder, 'started');
const server = [process.execPath, '-e', `require('node:fs').writeFileSync(${JSON.stringify(started)}, '')`];
const file = (text: string, name: string) => {
  writeFileSync(join(place.folder, name), text);
  return join(place.folder, name);
};

describe('the gateway ends with 2 before it starts the server', () => {
  it.for([
    ['without a policy', [], 'give --policy F'],
    ['with a policy that is not there', ['--policy', join(place.folder, 'none')], 'no such file'],
    ['with a folder as its policy', ['--policy', place.folder], 'EISDIR'],
    ['with a policy that is none', ['--policy', file('rules: 7', 'bad')], 'bad#/rules'],
    ['with a misspelt key', ['--policy', file('{"version": "1", "tolls": {}}', 'misspelt')], 'tolls'],
    ['with an unknown option', ['--policy', place.policy, '--polcy', 'x'], 'add --help'],
    ['with another word for --resources', ['--policy', place.policy, '--resources', 'yes'], 'neither allow nor deny'],
    ['with an audit that cannot be written', ['--policy', place.policy, '--audit', place.folder], 'cannot be opened'],
    [
      'with both a command and an address',
      ['--policy', place.policy, '--url', 'http://127.0.0.1:1/'],
      'exclude each other',
    ],
    ['with a port that is none', ['--policy', place.policy, '--http', '70000'], 'is not a port'],
  ] as const)('%s', async ([, options, message]) => {
    const wire = new Wire([node, program, ...options, '--', ...server]);
    expect(await wire.close()).toBe(2);
    expect(wire.stderr).toContain(message);
    expect(existsSync(started)).toBe(false);
  });
});

it('started by npm from another folder, takes paths, folder and variables from there', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const folder = realpathSync(mkdtempSync(join(place.folder, 'caller-')));
  writeFileSync(join(folder, 'own.yaml'), '{version: 1, default: allow, rules: []}');
  writeFileSync(
    join(folder, 'server.mjs'),
    `import { writeFileSync } from 'node:fs';
     const { PATH, INIT_CWD, npm_lifecycle_event } = process.env;
     writeFileSync('seen', JSON.stringify([process.cwd(), PATH, INIT_CWD, npm_lifecycle_event]));`,
  );
  const own = ['--policy', 'own.yaml', '--audit', 'audit', '--', 'node', './server.mjs'];
  const wire = new Wire(['npm', '--prefix', root, 'run', '--silent', 'gateway', '--', ...own], folder);
  await wire.initialize();
  await wire.close();
  const [cwd, path, ...others] = JSON.parse(readFileSync(join(folder, 'seen'), 'utf8')) as (string | null)[];
  expect([cwd, ...others]).toEqual([folder, null, null]);
  expect(path).not.toContain(join(root, 'node_modules'));
  expect(existsSync(join(folder, 'audit'))).toBe(true);
});

it('ends with 2 where the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const wire = new Wire([node, program, '--policy', place.policy, '--http', String(port), '--', ...server]);
  expect(await wire.close()).toBe(2);
  expect(wire.stderr).toContain('EADDRINUSE');
  other.close();
});

it('ends with 0 when the client leaves', async () => {
  const wire = await place.open();
  expect(await wire.close()).toBe(0);
});

describe('ends with 1, and answers the request that opened the connection', () => {
  it.for([
    ['when there is no such program', ['no-such-program-here']],
    ['when the server ends at once', [process.execPath, '-e', '']],
  ] as const)('%s', async ([, command]) => {
    const wire = new Wire(place.gateway([], command));
    expect(await wire.initialize()).toMatchObject({ error: { code: -32603 } });
    expect(await wire.close()).toBe(1);
    expect(wire.stderr).toContain('no connection to the server');
  });
});
