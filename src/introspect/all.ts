import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { InputError, type Server } from '../model/index.ts';
import { digestOf, readJson, writeFile } from '../store/index.ts';
import { cacheFolder } from './installed.ts';
import { type Desk, record, type Recorded, unstarted } from './record.ts';

/** What is told while many servers are recorded. */
export interface Watcher {
  begins: (server: string) => void;
  /** `seconds` it took; undefined where a run that was stopped had done it before. */
  ends: (recorded: Recorded, seconds: number | undefined) => void;
}

const journalSchema = z.record(z.string(), z.unknown());

/**
 * Records each server, some at a time, and gives what came of each in the order of the entries. One that cannot be started
 * hides no other. What a run that was stopped had done is not done again; once all are done that is forgotten.
 */
export async function recordAll(
  entries: readonly Server[],
  desk: Desk,
  { parallel, watch }: { parallel: number; watch: Watcher },
): Promise<Recorded[]> {
  const journal = openJournal(desk);
  const results: Recorded[] = [];
  const waiting = [...entries.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, entry] = next;
      const before = journal.done(entry);
      const started = performance.now();
      if (before === undefined) watch.begins(entry.id);
      const recorded = before ?? (await one(entry, desk));
      results[at] = recorded;
      if (before === undefined) journal.note(entry, recorded);
      watch.ends(recorded, before === undefined ? (performance.now() - started) / 1000 : undefined);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  journal.close();
  return results;
}

function one(entry: Server, desk: Desk): Promise<Recorded> {
  return record({ server: entry.id }, entry, desk).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    return { result: unstarted(entry, error), differs: false };
  });
}

/** Keeps beside the installed servers what is done of one run, by the digest of each entry. */
function openJournal(desk: Desk) {
  const { content, out = '', check } = desk;
  const file = join(cacheFolder(), 'runs', `${digestOf({ content, out, check }).slice(7, 23)}.json`);
  const kept: Record<string, unknown> = existsSync(file) ? journalSchema.parse(readJson(file)) : {};
  const key = (entry: Server) => `${entry.id} ${digestOf(entry)}`;
  return {
    done: (entry: Server) => (Object.hasOwn(kept, key(entry)) ? (kept[key(entry)] as Recorded) : undefined),
    note: (entry: Server, recorded: Recorded) => {
      if (recorded.result.status === 'failed') return; // the next run tries it again
      kept[key(entry)] = recorded;
      writeFile(file, `${JSON.stringify(kept)}\n`);
    },
    close: () => rmSync(file, { force: true }),
  };
}
