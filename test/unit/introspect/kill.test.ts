import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/model/index.ts';
import { readServer, readSnapshots } from '../../../src/store/index.ts';
import { contentWithDemo, hostile, inRepository, introspectCommand, isAlive } from './bench.ts';

const many = Array.from({ length: 300 }, (_, n) => `tool-${n}`);
const content = contentWithDemo();
const snapshots = join(content, 'servers', 'demo', 'snapshots');
const record = (what: string, options = {}) =>
  introspectCommand(
    ['demo', '--command', hostile('changing', what, ...many), '--version', '1', '--content', content],
    options,
  );
const said = () => {
  const [snapshot, ...others] = readSnapshots('demo', content) as [Snapshot, ...Snapshot[]];
  expect(others).toEqual([]);
  expect(snapshot.tools).toHaveLength(1 + many.length);
  return snapshot.tools[0]?.definition.description;
};

beforeAll(async () => {
  expect((await record('the old')).code).toBe(0);
  expect(said()).toBe('Does the old.');
});

describe('an introspector that is killed', () => {
  it.for([
    ['opened', 'Does the old.'],
    ['half written', 'Does the old.'],
    ['written', 'Does the old.'],
    ['synced', 'Does the old.'],
    ['before the rename', 'Does the old.'],
    ['after the rename', 'Does the new.'],
  ] as const)('while it writes, at the moment "%s", leaves: %s', async ([at, left]) => {
    restore();
    const { signal } = await record('the new', {
      env: { KILL_AT: at },
      nodeArgs: ['--import', inRepository('test/fixtures/introspect/kill-at.mjs')],
    });
    expect(signal).toBe('SIGKILL');
    expect(said()).toBe(left);
  });

  it('at eight moments of its run leaves the old snapshot or the new one, and nothing else', async () => {
    const outcomes = new Set<string | null>();
    for (let n = 0; n < 8; n += 1) {
      restore();
      const { signal } = await record('the new', { killAfter: 40 + n * 60 });
      outcomes.add(signal);
      expect(['Does the old.', 'Does the new.']).toContain(said());
      expect(readServer('demo', content).id).toBe('demo');
      const left = readdirSync(snapshots).filter((name) => !/^\..*\.tmp$/.test(name));
      expect(left).toEqual(['1.json']);
    }
    expect(outcomes).toContain('SIGKILL');
  });
});

describe('an introspector that is stopped', () => {
  it.for(['SIGINT', 'SIGTERM'] as const)('by %s takes the server and what it started with it', async (name) => {
    const log = join(content, name);
    const running = introspectCommand(['demo', '--command', hostile('stays', log), '--content', content], {
      stop: { name, when: () => written(log).length === 2 },
    });
    expect((await running).code).toBe(name === 'SIGINT' ? 130 : 143);
    const pids = written(log).map(Number);
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  });
});

/** The lines of a log that are whole: the server writes its number, and what it started another. */
function written(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
}

const original = { text: '' };
function restore(): void {
  const file = join(snapshots, '1.json');
  if (original.text === '') original.text = readFileSync(file, 'utf8');
  mkdirSync(snapshots, { recursive: true });
  writeFileSync(file, original.text);
}
