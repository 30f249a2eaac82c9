import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type Problem, type Provenance, type Snapshot } from '../model/index.ts';
import { readJson } from '../store/index.ts';
import { type Capture, problem } from './capture.ts';
import { captureHttp, captureStdio, type Limits } from './live.ts';
import type { Plan } from './plan.ts';
import { captureRecording } from './recording.ts';
import { scrub, type Secret, secretsOf } from './scrub.ts';
import { toSnapshot } from './snapshot.ts';

/** What one introspection found; nothing of it is written yet. */
export interface Findings {
  server: string;
  version: string;
  /** Undefined where no tools could be listed. */
  snapshot: Snapshot | undefined;
  problems: Problem[];
}

/** Lists what a plan names. `number` gives the sequence of a snapshot of this server and version; `today` is the date, UTC. */
export async function introspect(
  plan: Plan,
  limits: Limits,
  number: (server: string, version: string) => number,
  today: string,
): Promise<Findings> {
  const { capture, secrets } = await take(plan, limits);
  const server = plan.server ?? idFrom(capture.serverInfo?.['name'] ?? plan.source.name);
  const version = plan.version ?? versionFrom(capture, plan);
  const identity = {
    server,
    version,
    sequence: number(server, version),
    provenance: provenanceOf(plan, capture, today),
  };
  const snapshot = toSnapshot(capture, identity, secrets);
  return { server, version, snapshot, problems: snapshot?.problems ?? scrub(capture.problems, secrets, '').value };
}

async function take(plan: Plan, limits: Limits): Promise<{ capture: Capture; secrets: Secret[] }> {
  if (plan.transport === 'file')
    return {
      capture: captureRecording(readJson(plan.file), plan.file),
      secrets: secretsOf({ folders: {}, environment: {} }),
    };
  if (plan.transport === 'streamable-http')
    return { capture: await captureHttp(plan.url, limits), secrets: secretsOf({ folders: {}, environment: {} }) };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'toolrisk-')));
  const [tmp, home, work] = ['tmp', 'home', 'work'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [tmp, home, work]) mkdirSync(path);
  try {
    const cwd = plan.cwd ?? work;
    const environment = {
      ...basics(),
      HOME: plan.isolated ? home : homedir(),
      TMPDIR: tmp,
      TMP: tmp,
      TEMP: tmp,
      ...plan.environment,
    };
    const capture = await captureStdio({ command: plan.command, environment, cwd }, `TMPDIR=${tmp}`, limits);
    const folders = { '<cwd>': [cwd, realpathSync(cwd)], '<home>': [home], '<tmp>': [tmp, folder] };
    return { capture, secrets: secretsOf({ folders, environment: plan.environment }) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

// What a process needs to start at all, beside a home and a temporary folder.
function basics(): Record<string, string> {
  const names = ['PATH', ...(process.platform === 'win32' ? ['SystemRoot', 'ComSpec', 'PATHEXT'] : [])];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function provenanceOf(plan: Plan, capture: Capture, date: string): Provenance {
  const { source, how, transport, runtime } = plan;
  const { protocolVersion } = capture;
  return {
    source,
    how,
    ...(plan.transport === 'stdio' ? { command: plan.shown, environment: Object.keys(plan.environment).sort() } : {}),
    transport,
    ...(runtime === undefined ? {} : { runtime }),
    ...(protocolVersion === undefined ? {} : { protocolVersion }),
    date,
  };
}

function idFrom(name: unknown): string {
  const id = String(name)
    .toLowerCase()
    .replace(/\.json$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'server' : id.slice(0, 60);
}

function versionFrom(capture: Capture, plan: Plan): string {
  const version = capture.serverInfo?.['version'];
  if (typeof version === 'string' && version !== '') return version;
  if (capture.tools === null) return 'unknown';
  throw new InputError([
    problem('error', plan.server ?? plan.source.name, 'nothing says which version this is', {
      tip: 'give it, such as --version 1.4.0',
    }),
  ]);
}
