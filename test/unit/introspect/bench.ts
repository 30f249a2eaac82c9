import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultLimits, type Desk, record, type Result, type Wish } from '../../../src/introspect/index.ts';
import { type Problem, type Server, type Snapshot, snapshotSchema } from '../../../src/model/index.ts';
import { readJson } from '../../../src/store/index.ts';

/** A path in the repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

const base = mkdtempSync(join(tmpdir(), 'toolrisk-test-'));

/** An empty folder, removed after the tests. */
export function freshFolder(): string {
  return mkdtempSync(join(base, 'folder-'));
}

/** The command of the misbehaving server, misbehaving in this way. */
export function hostile(way: string, ...args: string[]): string {
  const file = inRepository('test/fixtures/introspect/hostile-server.mjs');
  return [process.execPath, file, way, ...args].map((word) => `'${word}'`).join(' ');
}

/** Where and how tests record: short limits, a fixed day. */
export function deskIn(folder: string, more: Partial<Desk> = {}): Desk {
  const limits = { ...defaultLimits, stepMs: 5_000, pages: 50, messageBytes: 8_000_000 };
  return { content: folder, out: folder, check: false, limits, today: '2026-01-02', ...more };
}

/** What recording gave, with the snapshot as it was written. */
export async function recorded(
  wish: Wish,
  desk: Desk,
  entry?: Server,
): Promise<{ result: Result; snapshot?: Snapshot }> {
  const { result, written } = await record({ server: 'demo', ...wish }, entry, desk);
  if (written === undefined) return { result };
  const raw = readJson(written);
  snapshotSchema.parse(raw);
  return { result, snapshot: raw as Snapshot };
}

/** The names of the tools in a snapshot, in its order. */
export function namesOf(snapshot: Snapshot | undefined): string[] {
  return (snapshot?.tools ?? []).map(({ definition }) => definition.name);
}

/** The problems as lines. */
export function lines(problems: readonly Problem[]): string[] {
  return problems.map(({ level, path, message }) => `${level} ${path}: ${message}`);
}

/** Runs the command itself. */
export function introspectCommand(
  args: readonly string[],
  options: {
    env?: NodeJS.ProcessEnv;
    killAfter?: number;
    nodeArgs?: readonly string[];
    stop?: { name: NodeJS.Signals; when: () => boolean };
  } = {},
): Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), inRepository('scripts/introspect.ts'), ...args], {
    env: { ...process.env, TMPDIR: base, ...options.env },
    cwd: inRepository('.'),
  });
  const timer =
    options.killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  const { stop } = options;
  const watch = setInterval(() => stop?.when() && child.kill(stop.name), 20);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve({ code, signal, stdout, stderr });
    }),
  );
}

/** A content folder with one server, `demo`. */
export function contentWithDemo(): string {
  const content = freshFolder();
  mkdirSync(join(content, 'servers', 'demo'), { recursive: true });
  cpSync(inRepository('test/fixtures/introspect/demo-server.yaml'), join(content, 'servers', 'demo', 'server.yaml'));
  return content;
}

/** True while a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !(process.platform === 'linux' && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch {
    return false;
  }
}
