import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError, type Problem, type Server, type Snapshot } from '../model/index.ts';
import { placeOf, readJson, readSnapshotFile, readSnapshots, writeSnapshot } from '../store/index.ts';
import { problem } from './capture.ts';
import { differences } from './compare.ts';
import type { Judge } from './drifted.ts';
import { identityOf, unknownVersion } from './identity.ts';
import type { Limits } from './live.ts';
import { type Plan, planFor, type Wish } from './plan.ts';
import { type Identity, toSnapshot } from './snapshot.ts';
import { unsteady } from './steady.ts';
import { take } from './take.ts';
import { compareReleases } from './version-order.ts';

/** Where snapshots are kept, and what to do with a new one. */
export interface Desk {
  content: string;
  /** A folder to write to instead of the server's own. */
  out?: string | undefined;
  /** Compare with the recorded snapshot and write nothing. */
  check: boolean;
  /** Judges tools, so that a check says which verdicts moved. */
  judge?: (server: Server | undefined) => Judge;
  limits: Limits;
  /** The day, UTC. */
  today: string;
}

/** What an introspection came to. */
export interface Result {
  server: string;
  version: string;
  status: Snapshot['status'] | 'failed';
  /** How many tools were listed. */
  tools: number;
  digest: string | null;
  /** What could not be captured, oddities, and with `check` the differences. */
  problems: Problem[];
}

/** What came of recording one server: `written` is the file that changed, if one did. */
export interface Recorded {
  result: Result;
  written?: string;
  differs: boolean;
}

/** Lists what is wished for, and records it or checks it. */
export async function record(wish: Wish, entry: Server | undefined, desk: Desk): Promise<Recorded> {
  const plan = await planFor(wish, entry, process.env);
  const first = await take(plan, desk.limits);
  const identity = identityOf(plan, first.capture, desk.today);
  const { server, version } = identity;
  const { file, recorded } = shelf(server, version, desk);
  const kept = recorded.find((one) => one.version === version);
  const later = kept === undefined ? releasedAfter(version, recorded) : [];
  const sequence = kept?.sequence ?? later[0]?.sequence ?? 1 + Math.max(0, ...recorded.map((one) => one.sequence));
  const { snapshot, problems, digests } = await settled(plan, first, { ...identity, sequence }, desk.limits);
  const status = snapshot?.status ?? 'failed';
  const result: Result = {
    server,
    version,
    status,
    tools: snapshot?.tools.length ?? 0,
    digest: snapshot?.digest ?? null,
    problems,
  };
  if (snapshot === undefined) return { result, differs: false };

  if (desk.check) {
    const found = check(snapshot, recorded, wish.version !== undefined, desk.judge?.(entry));
    return { result: { ...result, problems: [...problems, ...found] }, differs: found.length > 0 };
  }
  if (version === unknownVersion && desk.out === undefined) {
    const tip = 'give it, such as --version 1.4.0';
    throw new InputError([problem('error', server, 'nothing says which version this is', { tip })]);
  }
  if (kept !== undefined && digests.includes(kept.digest)) return { result, differs: false };
  if (kept?.status === 'ok' && status === 'degraded') {
    const message = 'not written: the recorded snapshot of this version is complete, and this one is not';
    const refusal = problem('error', server, message, { tip: `to replace it all the same, delete ${file} first` });
    return { result: { ...result, problems: [...problems, refusal] }, differs: true };
  }
  makeRoom(later, desk);
  writeSnapshot(snapshot, file);
  return { result, differs: false, written: file };
}

/** The snapshot of what was taken. An installed server is started once more: where it then lists something else, the snapshot says so. */
async function settled(
  plan: Plan,
  first: Awaited<ReturnType<typeof take>>,
  identity: Identity,
  limits: Limits,
): Promise<ReturnType<typeof toSnapshot> & { digests: string[] }> {
  const made = toSnapshot(first.capture, identity, first.secrets);
  if (made.snapshot === undefined) return { ...made, digests: [] };
  const { snapshot } = made;
  if (plan.transport !== 'stdio' || !plan.confined) return { ...made, digests: [snapshot.digest] };
  const second = await take(plan, limits);
  const again = toSnapshot(second.capture, identity, second.secrets).snapshot;
  if (again?.digest === snapshot.digest) return { ...made, digests: [snapshot.digest] };
  const found =
    again === undefined ? [problem('error', 'server', 'a second start listed no tools')] : unsteady(snapshot, again);
  const capture = { ...first.capture, problems: [...first.capture.problems, ...found] };
  return {
    ...toSnapshot(capture, identity, first.secrets),
    digests: [snapshot.digest, ...(again ? [again.digest] : [])],
  };
}

/** The recorded snapshots, oldest first, that are of later releases; what is no release is taken for the newest. */
function releasedAfter(version: string, recorded: readonly Snapshot[]): Snapshot[] {
  const from = recorded.findIndex((one) => (compareReleases(version, one.version) ?? 1) < 0);
  return from < 0 ? [] : recorded.slice(from);
}

/** Numbers later snapshots one higher, the latest first, so that no two have one number however far this gets. */
function makeRoom(later: readonly Snapshot[], { content }: Desk): void {
  for (const one of later.toReversed()) {
    const file = placeOf(one.server, one.version, content);
    writeSnapshot({ ...(readJson(file) as Snapshot), sequence: one.sequence + 1 }, file);
  }
}

/** What came of a server that could not even be started. */
export function unstarted(entry: Server, error: InputError): Result {
  const { id, launch } = entry;
  const problems = [...error.problems];
  return { server: id, version: launch.source.version, status: 'failed', tools: 0, digest: null, problems };
}

/** Where the snapshot belongs, and what is recorded beside it. */
function shelf(server: string, version: string, { content, out }: Desk): { file: string; recorded: Snapshot[] } {
  const own = placeOf(server, version, content);
  if (out === undefined) return { file: own, recorded: readSnapshots(server, content) };
  const file = join(out, `${server}-${basename(own)}`);
  return { file, recorded: existsSync(file) ? [readSnapshotFile(file)] : [] };
}

function check(fresh: Snapshot, recorded: readonly Snapshot[], exactly: boolean, judge?: Judge): Problem[] {
  const same = recorded.find(({ version }) => version === fresh.version);
  const target = same ?? (exactly ? undefined : recorded.at(-1));
  if (target === undefined)
    return [
      problem('error', fresh.server, exactly ? `version ${fresh.version} is not recorded` : 'no snapshot is recorded'),
    ];
  const found = differences(target, fresh, judge);
  const twin = found.length === 0 ? undefined : recorded.find((one) => differences(one, fresh).length === 0);
  if (twin === undefined) return found;
  const message = `the definitions are those of version ${twin.version}`;
  return [
    ...found,
    problem('warning', fresh.server, message, { tip: `add --version ${twin.version} to compare with that one` }),
  ];
}
