import { once, type Snapshot, type SnapshotTool } from '../model/index.ts';
import { type Detail, details } from './details.ts';

/** What a version of a server did to one of its tools. */
export interface Change {
  /** The version that brought it. */
  version: string;
  /** The version before. */
  previous: string;
  tool: string;
  kind: 'added' | 'removed' | 'changed';
  /** For `changed`: what differs. */
  details: Detail[];
}

/** What each version changed against the one before it, oldest version first, by name within a version. */
export function changes(snapshots: readonly Snapshot[]): Change[] {
  const ordered = inSequence(snapshots);
  return ordered.slice(1).flatMap((snapshot, at) => between(ordered[at]!, snapshot));
}

/** The snapshots, oldest first. */
export const inSequence = once((snapshots: readonly Snapshot[]): readonly Snapshot[] =>
  [...snapshots].sort((a, b) => a.sequence - b.sequence),
);

/** The tools of a snapshot by name, indexed once. */
export const toolsByName = once(
  ({ tools }: Snapshot): ReadonlyMap<string, SnapshotTool> =>
    new Map(tools.map((tool) => [tool.definition.name, tool])),
);

/** What differs between a tool of one snapshot and the same of a later one, compared once. */
export function detailsBetween(before: SnapshotTool, after: SnapshotTool): Detail[] {
  return comparedWith(before)(after);
}

const comparedWith = once((before: SnapshotTool) =>
  once((after: SnapshotTool) => details(before.definition, after.definition)),
);

function between(previous: Snapshot, snapshot: Snapshot): Change[] {
  const [old, now] = [toolsByName(previous), toolsByName(snapshot)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((tool): Change[] => {
    const [before, after] = [old.get(tool), now.get(tool)];
    const change = { version: snapshot.version, previous: previous.version, tool, details: [] };
    if (before === undefined) return [{ ...change, kind: 'added' }];
    if (after === undefined) return [{ ...change, kind: 'removed' }];
    if (before.digest === after.digest) return [];
    return [{ ...change, kind: 'changed', details: detailsBetween(before, after) }];
  });
}
