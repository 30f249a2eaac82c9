import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planted } from '../clients/fixture.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixtures = join(root, 'test/fixtures');
const out = mkdtempSync(join(tmpdir(), 'toolrisk-pack-'));
let tarball: string;

beforeAll(() => {
  const { status, stdout, stderr } = node(root, root, join(root, 'scripts/pack.ts'), '--out', out);
  expect([status, stderr]).toEqual([0, expect.stringContaining('MB packed')]);
  tarball = stdout.trim();
});

afterAll(() => rmSync(out, { recursive: true }));

function node(cwd: string, home: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    HOME: home,
    npm_config_cache: join(out, 'cache'),
  };
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
}

const bin = () => join(out, 'package/lib/bin/toolrisk.js');

test('the tarball is at most 5 MB, and has nothing to install', () => {
  expect(statSync(tarball).size).toBeLessThanOrEqual(5 * 1024 * 1024);
  const manifest = JSON.parse(readFileSync(join(out, 'package/package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: 'toolrisk', bin: { toolrisk: 'lib/bin/toolrisk.js' } });
  expect(manifest['dependencies']).toBeUndefined();
});

test('it names the licences of what is in it, and no path of the machine that made it', () => {
  expect(readFileSync(join(out, 'package/THIRD-PARTY.txt'), 'utf8')).toMatch(/^jsonc-parser [\d.]+ \(MIT\)$/m);
  for (const name of readdirSync(join(out, 'package/lib/bin')))
    expect(readFileSync(join(out, 'package/lib/bin', name), 'utf8')).not.toContain(root);
});

test('check works from the built files, and says nothing of a secret', () => {
  const { status, stdout, stderr } = node(out, join(fixtures, 'clients/home'), bin(), 'check', '--json');
  expect([status, stderr]).toEqual([0, '']);
  expect((JSON.parse(stdout) as { clients: unknown[] }).clients).toHaveLength(16);
  expect(stdout).not.toContain(planted);
});

test.each(['classify', 'lint', 'policy', 'introspect', 'simulate', 'gateway', 'mcp'])(
  '%s starts from the built files',
  (name) => {
    const { status, stdout } = node(out, out, bin(), name, '--help');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(100);
  },
);

test('mcp answers a client from the built files, with the whole catalogue', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin(), 'mcp'], stderr: 'pipe' }));
  const found = await client.callTool({
    name: 'find_tool',
    arguments: { query: 'server:teradata-wlm abort', limit: 1 },
  });
  const [tool] = (found.structuredContent as { tools: { server: string; tool: string }[] }).tools;
  const { structuredContent } = await client.callTool({ name: 'get_verdict', arguments: { ...tool } });
  expect(structuredContent).toMatchObject({ name: tool!.tool, server: { id: 'teradata-wlm' } });
  await client.close();
});

describe('README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');

  test('shows what check prints', () => {
    const [, shown] = /\n```\n(Claude Code.*?)```/s.exec(readme)!;
    const machine = join(out, 'readme');
    cpSync(join(fixtures, 'readme'), machine, { recursive: true });
    mkdirSync(join(machine, 'project/.git'));
    const { stdout } = node(join(machine, 'project'), join(machine, 'home'), bin(), 'check');
    let at = 0;
    for (const part of shown!.split('…\n')) {
      expect(stdout.slice(at)).toContain(part);
      at = stdout.indexOf(part, at) + part.length;
    }
  });

  test('nothing says to fetch a package by a name that anybody could take', () => {
    const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(mdx|yaml)$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    for (const text of [readme, ...files])
      expect(text).not.toMatch(/\bnpx (-y |--yes )?toolrisk\b|npm install toolrisk\b/);
  });
});
