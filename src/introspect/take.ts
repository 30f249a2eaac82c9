import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../store/index.ts';
import type { Capture } from './capture.ts';
import { confine } from './confine.ts';
import { captureHttp, captureStdio, type Limits } from './live.ts';
import type { Plan } from './plan.ts';
import { captureRecording } from './recording.ts';
import { type Secret, secretsOf } from './scrub.ts';

/** Carries out a plan: what was captured, and what must not be published of it. */
export async function take(plan: Plan, limits: Limits): Promise<{ capture: Capture; secrets: Secret[] }> {
  if (plan.transport === 'file')
    return {
      capture: captureRecording(readJson(plan.file), plan.file),
      secrets: secretsOf({ folders: {}, environment: {} }),
    };
  if (plan.transport === 'streamable-http') {
    const environment = { ...Object.fromEntries(plan.url.searchParams), password: plan.url.password };
    return { capture: await captureHttp(plan.url, limits), secrets: secretsOf({ folders: {}, environment }) };
  }
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'toolrisk-')));
  const [tmp, home, work] = ['tmp', 'home', 'work'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [tmp, home, work]) mkdirSync(path);
  for (const [name, text] of Object.entries(plan.files ?? {})) writeFileSync(join(work, name), text);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  try {
    const cwd = plan.cwd ?? work;
    const ownHome = plan.isolated ? home : homedir();
    const environment = {
      ...basics(),
      HOME: ownHome,
      TMPDIR: tmp,
      TMP: tmp,
      TEMP: tmp,
      ...plan.basics,
      ...plan.environment,
    };
    const { command } = plan.confined ? await confine(plan.command) : plan;
    const capture = await captureStdio({ command, environment, cwd }, `TMPDIR=${tmp}`, limits);
    const folders = {
      '<cwd>': [cwd, realpathSync(cwd)],
      '<install>': plan.installed === undefined ? [] : [plan.installed],
      '<home>': [ownHome],
      '<tmp>': [tmp, folder],
    };
    return { capture, secrets: secretsOf({ folders, environment: plan.environment }) };
  } finally {
    remove();
    process.off('exit', remove);
  }
}

// What a process needs to start at all, beside a home and a temporary folder.
function basics(): Record<string, string> {
  const names = ['PATH', ...(process.platform === 'win32' ? ['SystemRoot', 'ComSpec', 'PATHEXT'] : [])];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
