import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changes } from '../../../../src/history/index.ts';
import { readSnapshots, serverIds } from '../../../../src/store/index.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'toolrisk-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const server = serverIds().find((id) => readSnapshots(id).length > 1)!;
const snapshots = readSnapshots(server);
const [oldest, newest] = [snapshots[0]!, snapshots.at(-1)!];

const lint = (digest: string) => {
  const file = join(folder, 'policy.yaml');
  const link = `https://catalogue.example/servers/${server}/policies/observe/ ${digest}`;
  writeFileSync(file, `# Observe: ${link}\nversion: "1"\ndefault: "deny"\n`);
  const args = ['scripts/lint-policy.ts', file, '--server', server, '--format', 'intercept', '--json'];
  const found = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as {
    drift: { line: number; message: string; since: string[] }[];
  };
  return found.drift;
};

test('a policy that carries the digest of an older version is told every tool that has changed since', () => {
  const [drift, ...others] = lint(oldest.digest);
  expect(others).toEqual([]);
  expect(drift!.line).toBe(1);
  expect(drift!.message).toContain(`at ${oldest.version}; the newest that was recorded is ${newest.version}`);
  const since = changes([oldest, newest]).map(({ tool }) => tool);
  expect(since.length).toBeGreaterThan(0);
  expect(drift!.since.map((line) => line.slice(0, line.indexOf(': ')))).toEqual(since);
});

test('one of the newest version is told nothing, one of unknown definitions that the catalogue does not have them', () => {
  expect(lint(newest.digest)).toEqual([]);
  const [drift] = lint(`sha256:${'0'.repeat(64)}`);
  expect(drift).toMatchObject({ since: [] });
  expect(drift!.message).toContain('does not have');
});
