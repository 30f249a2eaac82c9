import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients, placeOf, stackOf, type StackFile } from '../../../src/clients/index.ts';
import { confine } from '../../../src/introspect/confine.ts';
import { type Live, listLive, liveLimits, startsIn } from '../../../src/live/index.ts';
import type { ToolDefinition } from '../../../src/model/index.ts';
import { readSnapshots } from '../../../src/store/index.ts';
import { folder } from '../clients/fixture.ts';
import { isAlive } from '../introspect/bench.ts';
import { isSarif } from './sarif-schema.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const server = join(root, 'test/fixtures/introspect/hostile-server.mjs');
const planted = 's3cr3t-value-9f2c';
const here = mkdtempSync(join(tmpdir(), 'toolrisk-live-'));
afterAll(() => rmSync(here, { recursive: true }));

const entry = (...args: string[]) => ({
  command: process.execPath,
  args: [server, ...args],
  env: { API_KEY: planted },
});
const mcpServers = {
  plain: entry('plain'),
  silent: entry('never answers'),
  flooding: entry('floods stdout'),
  missing: { command: join(here, 'no-such-program'), args: [`--key=${planted}`] },
  asking: { command: 'node', env: { TOKEN: '${input:token}' } },
  remote: { type: 'http', url: `https://example.com/mcp?key=${planted}` },
  helpers: entry('leaves helpers behind', join(here, 'helpers')),
  wiki: entry('plain'),
};
const client = clients.find(({ id }) => id === 'claude-code')!;
const files: StackFile[] = [{ client, path: '.mcp.json', scope: 'project', value: { mcpServers } }];
const catalogue = { servers: [] };

let live: Live[];
const began = () => stackOf(files, catalogue);
beforeAll(async () => {
  const limits = {
    ...liveLimits,
    stepMs: 1_500,
    probeMs: 500,
    listMs: 3_000,
    messageBytes: 200_000,
    totalBytes: 400_000,
  };
  live = await listLive(startsIn(began(), files, {}), { confined: false, limits, today: '2026-01-01' });
});

test('each server is told for itself: one that is silent, floods, or is not there hides no other', () => {
  expect(live.map(({ name, said }) => `${name} ${said.replace(/: .*$/su, '')}`)).toEqual([
    'plain lists 2 tools; the catalogue has no record of it',
    expect.stringMatching(/^silent was started and listed no tool|^silent could not be started/u),
    expect.stringMatching(/^flooding was started and listed no tool|^flooding could not be started|^flooding lists/u),
    'missing could not be started',
    'asking has a word or a value that its client asks for or fills in itself',
    'remote is at an address, example.com/mcp, and is not started',
    expect.stringMatching(/^helpers lists/u),
    'wiki lists 2 tools; the catalogue has no record of it',
  ]);
});

test('all that a server started is ended with it', () => {
  const pids = readFileSync(join(here, 'helpers'), 'utf8').trim().split('\n').map(Number);
  expect(pids.length).toBeGreaterThanOrEqual(3);
  expect(pids.filter(isAlive)).toEqual([]);
});

test('no value of a variable and no argument is in what is told', () => {
  expect(JSON.stringify(live)).not.toContain(planted);
});

test('what was listed is judged, and decided by the permissions that hold', () => {
  const seen = new Map(live.flatMap(({ place, tools }) => (tools ? [[place, tools] as const] : [])));
  const permissions = { permissions: { allow: ['mcp__plain__a'], deny: ['mcp__wiki'] } };
  const all: StackFile[] = [...files, { client, path: '.claude/settings.json', scope: 'project', value: permissions }];
  const [stack] = stackOf(all, catalogue, { live: seen });
  const fates = (name: string) => {
    const one = stack!.servers.find((each) => each.name === name)!;
    expect(seen.has(placeOf(one))).toBe(true);
    return one.tools.map(({ name: tool, fate }) => [tool, fate]).toSorted();
  };
  expect(fates('wiki')).toEqual([
    ['a', 'hidden'],
    ['b', 'hidden'],
  ]);
  expect(fates('plain')[0]).toEqual(['a', 'runs']);
});

test('the command starts nothing that nobody said yes to, and lists with --yes, without a value of a variable', async () => {
  const project = join(here, 'project');
  mkdirSync(join(project, '.git'), { recursive: true });
  const trace = join(here, 'started');
  const touching = {
    command: process.execPath,
    args: [
      '-e',
      `for (const [end, text] of [['', process.env.API_KEY], ['.pid', process.pid + ''], ['.net', Object.keys(require('os').networkInterfaces()) + '']])
        require('fs').writeFileSync(${JSON.stringify(trace)} + end, text)`,
    ],
    env: { API_KEY: planted },
  };
  writeFileSync(join(project, '.mcp.json'), JSON.stringify({ mcpServers: { touching, plain: entry('plain') } }));
  const check = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [`${root}scripts/toolrisk.ts`, 'check', '.mcp.json', '--catalogue', `${folder}/catalogue.json`, ...args],
      {
        cwd: project,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], HOME: here },
      },
    );
  const unasked = check('--live', '--json');
  expect(unasked.status).toBe(0);
  expect(unasked.stderr).toContain('There is no terminal to ask at: add --yes.');
  expect(unasked.stderr).toContain('with API_KEY');
  expect(() => readFileSync(trace)).toThrow();
  const asked = check('--live', '--yes', '--json');
  expect(readFileSync(trace, 'utf8')).toBe(planted);
  const report = JSON.parse(asked.stdout) as {
    live: { server: string; said: string }[];
    clients: { servers: { name: string; tools: { name: string }[] }[] }[];
  };
  expect(report.live.find((one) => one.server === 'plain')!.said).toBe(
    'lists 2 tools; the catalogue has no record of it',
  );
  expect(
    report.clients[0]!.servers.find(({ name }) => name === 'plain')!
      .tools.map(({ name }) => name)
      .toSorted(),
  ).toEqual(['a', 'b']);
  const plain = check('--live', '--yes');
  expect(plain.stdout).toContain('not in the catalogue: judged by what it listed now');
  expect(check('--yes').status).toBe(2);
  expect(Number(readFileSync(`${trace}.pid`, 'utf8'))).toBeGreaterThan(1);
  const apart = check('--live', '--yes', '--no-network', '--markdown');
  if ((await confine([])).confined)
    expect(['pid', 'net'].map((end) => readFileSync(`${trace}.${end}`, 'utf8'))).toEqual(['1', 'lo']);
  const sarif = check('--live', '--yes', '--sarif');
  isSarif(JSON.parse(sarif.stdout));
  expect(isSarif.errors).toBeNull();
  for (const { stdout, stderr } of [asked, plain, sarif, apart]) expect(stdout + stderr).not.toContain(planted);
});

describe('what is listed is compared with what is recorded:', () => {
  const recorded = readSnapshots('git').at(-1)!;
  const tools = recorded.tools.map(({ definition }) => definition);
  const [first, second, ...rest] = tools as [ToolDefinition, ToolDefinition, ...ToolDefinition[]];

  test.each([
    ['as it is', tools, `lists ${tools.length} tools, each as recorded at ${recorded.version}`, []],
    [
      'with one tool more, one less and one that says something else',
      [{ ...first, description: 'Deletes all of it.' }, ...rest, { ...first, name: 'brand_new' }],
      `lists ${tools.length} tools, not as recorded at ${recorded.version}: 3 differ`,
      [first.name, second.name, 'brand_new'],
    ],
  ])('%s', async (_, listed, said, names) => {
    const script = join(here, `replay-${names.length}.mjs`);
    writeFileSync(script, replayOf(listed));
    const [one] = await replayed(script);
    expect(one!.said).toBe(said);
    expect(one!.differences).toHaveLength(names.length);
    for (const name of names) expect(one!.differences.join('\n')).toContain(name);
    expect(one!.tools!.map(({ name }) => name).toSorted()).toEqual(listed.map(({ name }) => name).toSorted());
  });

  async function replayed(script: string): Promise<Live[]> {
    const listed = {
      id: 'git',
      name: 'Git',
      href: '/',
      packages: [],
      images: [],
      addresses: [],
      commands: [],
      repositories: [],
      versions: [recorded.version],
      digests: [recorded.digest],
      tools: [],
    };
    const value = { mcpServers: { git: { command: process.execPath, args: [script] } } };
    const [start] = startsIn(
      stackOf([{ client, path: '.mcp.json', scope: 'project', value }], catalogue),
      [{ client, path: '.mcp.json', scope: 'project', value }],
      {},
    );
    const match = {
      server: listed,
      by: 'command',
      word: 'git',
      version: 'recorded',
      judgedBy: recorded.version,
    } as const;
    return listLive([{ ...start!, server: { ...start!.server, match } }], { confined: false, today: '2026-01-01' });
  }
});

/** A server that lists these tools. */
function replayOf(tools: readonly ToolDefinition[]): string {
  return `import { createInterface } from 'node:readline';
const answers = { initialize: (p) => ({ protocolVersion: p.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'git', version: '1' } }), 'tools/list': () => ({ tools: ${JSON.stringify(tools)} }) };
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answer = answers[method];
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, ...(answer ? { result: answer(params) } : { error: { code: -32601, message: 'no' } }) }) + '\\n');
});
`;
}
