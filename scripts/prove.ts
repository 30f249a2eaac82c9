import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proof } from '../src/model/index.ts';
import { writeHookProof, writeProof } from '../src/store/index.ts';
import { linesOf } from '../src/prove/client.ts';
import { hookProvers, provers } from '../src/prove/consumers/index.ts';
import { install } from '../src/prove/install.ts';
import { proofOf } from '../src/prove/proof.ts';
import { type Case, isLight, nameOfProver, type Prover } from '../src/prove/prover.ts';
import { run, usage, warn } from './command.ts';
import { bundleHook } from './pack/hook-bundle.ts';

// What follows runs in a network of its own, in which only loopback is up.
const isolation = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'];

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const all = [...provers, ...hookProvers];
const formats = all.map(nameOfProver).join(', ');
const light = provers
  .filter(isLight)
  .map((prover) => prover.format)
  .join(', ');

await run({
  help: `
prove [--light] [--only FORMAT]...

Runs the real consumers of policies and compares what they do with what each policy decides. They are installed into
.cache/engines, exactly pinned, and run in an empty home, without an account and without a network but loopback,
against the replay server and a stand-in for the model. Engines that are among the project's own dependencies run
anywhere. Where all cases of a format agree, its proof is written to content/proofs/FORMAT.json, that of a client with its
hook to content/proofs/hooks/FORMAT.json; the raw transcript
stays in .cache/proofs/FORMAT. It ends with 1 where a case disagrees or a consumer cannot be run here, and says why.

  --light         only those that need nothing but the project's own dependencies: ${light}
  --only FORMAT   only this one; may be repeated: ${formats}

The others need Linux on x64 with unshare and ip, npm and a registry; some uv or go, and some a program that no
registry has.
`,
  options: { light: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  async main({ light: lightOnly, only }, positionals) {
    const unknown = only?.find((id) => !all.some((prover) => nameOfProver(prover) === id));
    if (unknown !== undefined || positionals.length > 0)
      usage(`"${unknown ?? positionals[0]}" cannot be proven`, formats);
    let failures = 0;
    for (const prover of all) {
      if ((only && !only.includes(nameOfProver(prover))) || (lightOnly && !isLight(prover))) continue;
      const outcome = await prove(prover);
      if (typeof outcome === 'string') failures++;
      else (prover.hook ? writeHookProof : writeProof)(outcome);
      process.stdout.write(`${nameOfProver(prover)}: ${typeof outcome === 'string' ? outcome : describe(outcome)}\n`);
    }
    return failures === 0 ? 0 : 1;
  },
});

/** The proof, or why there is none. */
async function prove(prover: Prover): Promise<Proof | string> {
  const { format, packages, hook } = prover;
  const name = nameOfProver(prover);
  const impossible = isLight(prover) ? undefined : cannotIsolate();
  if (impossible !== undefined) return `not run: ${impossible}`;
  const installed = inRepository(`.cache/engines/${format}`);
  const missing = install(packages, installed);
  if (missing !== undefined) return `not run: ${missing}`;
  if (hook) await bundleHook(inRepository('.'), inRepository('.cache/hook'));
  const folder = inRepository(`.cache/proofs/${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const transcript = join(folder, 'transcript.jsonl');
  const date = new Date().toISOString().slice(0, 10);
  const cases: Case[] = [];
  const program = [process.execPath, inRepository('scripts/prove/isolated.ts')];
  const args = ['--format', name, '--installed', installed, '--transcript', transcript];
  const [command, ...rest] = [...(isLight(prover) ? [] : isolation), ...program, ...args];
  const child = spawn(command!, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for await (const line of linesOf(child.stdout)) {
    const each = JSON.parse(line) as Case;
    cases.push(each);
    if (each.seen !== each.expected) warn(`${name}: ${each.name}: expected ${each.expected}, seen ${each.seen}`);
  }
  if ((await ended) !== 0) return `broke off after ${cases.length} cases`;
  try {
    return proofOf(prover, cases, readFileSync(transcript, 'utf8'), date);
  } catch (error) {
    return (error as Error).message;
  }
}

function describe({ consumer, version, cases, outcomes }: Proof): string {
  const seen = Object.entries(outcomes).map(([name, times]) => `${times} ${name}`);
  return `${consumer} ${version} agrees in ${cases} cases: ${seen.join(', ')}`;
}

function cannotIsolate(): string | undefined {
  const here = `${process.platform}-${process.arch}`;
  if (here !== 'linux-x64') return `the pinned programs are for linux-x64, and this is ${here}`;
  const [unshare, ...rest] = [...isolation, 'true'];
  const { status, error, stderr } = spawnSync(unshare!, rest, { encoding: 'utf8' });
  if (error) return `unshare cannot be started (${error.message})`;
  return status === 0 ? undefined : `a network with nothing but loopback cannot be made (${stderr.trim()})`;
}
