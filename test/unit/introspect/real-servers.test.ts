import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Server, type Snapshot, snapshotSchema } from '../../../src/model/index.ts';
import { record } from '../../../src/introspect/index.ts';
import { readJson, readServer } from '../../../src/store/index.ts';
import { contentWithDemo, deskIn, freshFolder, inRepository, namesOf, recorded } from './bench.ts';

const folder = freshFolder();
const version = '2026.8.31';
const servers: Record<string, { args: string[]; tools: number; has: string[] }> = {
  everything: { args: ['stdio'], tools: 17, has: ['echo', 'get-roots-list', 'trigger-sampling-request'] },
  filesystem: { args: ['.'], tools: 14, has: ['read_text_file', 'write_file', 'move_file'] },
  memory: { args: [], tools: 9, has: ['create_entities', 'delete_entities'] },
};

describe('servers from npm, listed live', () => {
  it.for(Object.entries(servers))(
    '%s: twice, with equal digests and an untouched file',
    async ([id, { args, tools, has }]) => {
      const entry = entryOf(id, args);
      const desk = deskIn(folder);
      const first = await record({ server: id }, entry, desk);
      expect(first.result).toMatchObject({ server: id, version, status: 'ok', tools, problems: [] });
      const file = join(folder, `${id}-${version}.json`);
      expect(first.written).toBe(file);
      const snapshot = snapshotSchema.parse(readJson(file));
      expect(namesOf(snapshot)).toEqual(expect.arrayContaining(has));
      expect(snapshot.provenance).toMatchObject({
        source: { kind: 'npm', name: `@modelcontextprotocol/server-${id}`, version },
        command: entry.launch.command,
        environment: [],
        transport: 'stdio',
        runtime: `node ${process.versions.node}`,
        date: '2026-01-02',
      });

      utimesSync(file, 1, 1);
      const text = readFileSync(file, 'utf8');
      const second = await record({ server: id }, entry, { ...desk, today: '2026-02-03' });
      expect(second).toMatchObject({ result: { digest: first.result.digest }, differs: false });
      expect(second.written).toBeUndefined();
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(statSync(file).mtimeMs).toBe(1000);
    },
  );

  it('everything over streamable HTTP lists what it lists over stdio', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/mcp`;
    start(
      [
        '--import',
        inRepository('test/fixtures/introspect/loopback-only.mjs'),
        programOf('everything'),
        'streamableHttp',
      ],
      port,
    );
    await answering(url);
    const [first, second] = [
      await recorded({ server: 'http', url }, deskIn(folder)),
      await recorded({ server: 'again', url }, deskIn(folder)),
    ];
    expect(first.result).toMatchObject({ status: 'ok', tools: 17, problems: [] });
    expect(second.result.digest).toBe(first.result.digest);
    expect(first.snapshot?.provenance).toMatchObject({
      source: { kind: 'url', name: url },
      transport: 'streamable-http',
    });
    const overStdio = readJson(join(folder, `everything-${version}.json`)) as Snapshot;
    expect(first.snapshot?.tools).toEqual(overStdio.tools);
  });

  it('a package of another version than the pinned one is refused', async () => {
    const entry = readServer('demo', contentWithDemo());
    entry.launch.source.version = '0.0.1';
    await expect(record({ server: 'demo' }, entry, deskIn(folder))).rejects.toThrow(
      'the command starts @modelcontextprotocol/server-memory@2026.8.31, but @modelcontextprotocol/server-memory@0.0.1 is pinned',
    );
  });
});

function entryOf(id: string, args: string[]): Server {
  const entry = readServer('demo', contentWithDemo());
  const name = `@modelcontextprotocol/server-${id}`;
  const launch = { ...entry.launch, source: { kind: 'npm' as const, name, version }, environment: {} };
  return { ...entry, id, launch: { ...launch, command: ['npx', '-y', `${name}@${version}`, ...args] } };
}

function programOf(id: string): string {
  return inRepository(`node_modules/@modelcontextprotocol/server-${id}/dist/index.js`);
}

function start(args: string[], port: number): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], PORT: String(port) },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined) return response.body?.cancel();
    await sleep(50);
  }
}
