import { join } from 'node:path';
import { parse, type Snapshot, snapshotSchema } from '../model/index.ts';
import { writeJson } from './computed.ts';
import { contentRoot, serverFolder, snapshotFile } from './paths.ts';
import { fail, namesIn, readJson, shown } from './read-file.ts';

/** The snapshots of a server, oldest first. */
export function readSnapshots(server: string, root = contentRoot): Snapshot[] {
  const folder = join(serverFolder(root, server), 'snapshots');
  const snapshots = namesIn(folder, '.json')
    .map((version) => readSnapshotFile(join(folder, `${version}.json`), { server, version }))
    .sort((a, b) => a.sequence - b.sequence);
  for (const [at, snapshot] of snapshots.entries())
    if (snapshot.sequence === snapshots[at - 1]?.sequence)
      fail(
        snapshotFile(root, server, snapshot.version),
        `has the sequence ${snapshot.sequence}, as ${snapshots[at - 1]?.version} has`,
        'number the snapshots 1, 2, 3 and so on, oldest first',
      );
  return snapshots;
}

/** One snapshot file, wherever it lies. With `expected`, throws InputError where it is about another server or version. */
export function readSnapshotFile(file: string, expected?: { server: string; version: string }): Snapshot {
  const snapshot = parse(snapshotSchema, readJson(file), shown(file));
  for (const key of ['server', 'version'] as const)
    if (expected && snapshot[key] !== expected[key])
      fail(file, `its ${key} is not that of its place`, 'move the file, or record it again with npm run introspect', {
        expected: expected[key],
        actual: snapshot[key],
      });
  return snapshot;
}

/** The file that a snapshot is kept in. Throws InputError where the version cannot be a file name. */
export function placeOf(server: string, version: string, root = contentRoot): string {
  return snapshotFile(root, server, version);
}

/** Writes a snapshot; true when that changed the file. */
export function writeSnapshot(snapshot: Snapshot, file: string): boolean {
  return writeJson(snapshot, file);
}
