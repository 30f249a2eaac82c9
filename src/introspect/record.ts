import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem, Server, Snapshot } from '../model/index.ts';
import { placeOf, readSnapshotFile, readSnapshots, writeSnapshot } from '../store/index.ts';
import { problem } from './capture.ts';
import { differences } from './compare.ts';
import { introspect } from './introspect.ts';
import type { Limits } from './live.ts';
import { planFor, type Wish } from './plan.ts';

/** Where snapshots are kept, and what to do with a new one. */
export interface Desk {
  content: string;
  /** A folder to write to instead of the server's own. */
  out?: string | undefined;
  /** Compare with the recorded snapshot and write nothing. */
  check: boolean;
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

/** Lists what is wished for, and records it or checks it. `written` is the file that changed, if one did. */
export async function record(
  wish: Wish,
  entry: Server | undefined,
  desk: Desk,
): Promise<{ result: Result; written?: string; differs: boolean }> {
  const plan = await planFor(wish, entry, process.env);
  let file = '';
  let recorded: Snapshot[] = [];
  const number = (server: string, version: string) => {
    const own = placeOf(server, version, desk.content);
    file = desk.out === undefined ? own : join(desk.out, `${server}-${basename(own)}`);
    recorded =
      desk.out === undefined ? readSnapshots(server, desk.content) : existsSync(file) ? [readSnapshotFile(file)] : [];
    const kept = recorded.find((snapshot) => snapshot.version === version);
    return kept?.sequence ?? 1 + Math.max(0, ...recorded.map(({ sequence }) => sequence));
  };
  const { server, version, snapshot, problems } = await introspect(plan, desk.limits, number, desk.today);
  const found = desk.check && snapshot !== undefined ? check(snapshot, recorded, wish.version !== undefined) : [];
  const result: Result = {
    server,
    version,
    status: snapshot?.status ?? 'failed',
    tools: snapshot?.tools.length ?? 0,
    digest: snapshot?.digest ?? null,
    problems: [...problems, ...found],
  };
  const differs = found.some(({ level }) => level === 'error');
  if (snapshot === undefined || desk.check) return { result, differs };
  const same = recorded.some((kept) => kept.version === version && kept.digest === snapshot.digest);
  if (same || !writeSnapshot(snapshot, file)) return { result, differs };
  return { result, differs, written: file };
}

function check(fresh: Snapshot, recorded: readonly Snapshot[], exactly: boolean): Problem[] {
  const same = recorded.find(({ version }) => version === fresh.version);
  const target = same ?? (exactly ? undefined : recorded.at(-1));
  if (target === undefined)
    return [
      problem('error', fresh.server, exactly ? `version ${fresh.version} is not recorded` : 'no snapshot is recorded'),
    ];
  const found = differences(target, fresh);
  const twin = found.length === 0 ? undefined : recorded.find((one) => differences(one, fresh).length === 0);
  if (twin === undefined) return found;
  const message = `the definitions are those of version ${twin.version}`;
  return [
    ...found,
    problem('warning', fresh.server, message, { tip: `add --version ${twin.version} to compare with that one` }),
  ];
}
