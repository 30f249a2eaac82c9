import { once, counted } from '../../model/index.ts';
import { changes, type Change } from '../../history/index.ts';
import type { JudgedServer } from '../judge.ts';
import { shortVersion } from '../tool/provenance.ts';

/** One version of a server against the one before it. */
export interface VersionModel {
  version: string;
  shortVersion: string;
  date: string;
  /** True for the oldest recorded one, which no other came before. */
  isFirst: boolean;
  tools: number;
  resources: number | null;
  added: string[];
  removed: string[];
  changed: Change[];
  /** All of them, by name. */
  changes: Change[];
}

/** The recorded versions of a server, newest first. */
export const getVersions = once(({ data: { snapshots } }: JudgedServer): VersionModel[] => {
  const byVersion = Map.groupBy(changes(snapshots), ({ version }) => version);
  return snapshots
    .map((snapshot, at) => {
      const own = byVersion.get(snapshot.version) ?? [];
      return {
        version: snapshot.version,
        shortVersion: shortVersion(snapshot.version),
        date: snapshot.provenance.date,
        isFirst: at === 0,
        tools: snapshot.tools.length,
        resources: snapshot.resources?.length ?? null,
        added: own.filter((change) => change.kind === 'added').map((change) => change.tool),
        removed: own.filter((change) => change.kind === 'removed').map((change) => change.tool),
        changed: own.filter((change) => change.kind === 'changed'),
        changes: own,
      };
    })
    .reverse();
});

/** What a version brought, as a sentence part. */
export function versionInWords(version: VersionModel): string {
  const parts = [
    version.added.length > 0 ? `${version.added.length} added` : null,
    version.removed.length > 0 ? `${version.removed.length} removed` : null,
    version.changed.length > 0 ? `${counted(version.changed.length, 'definition')} changed` : null,
  ].filter((part) => part !== null);
  const tools = counted(version.tools, 'tool');
  if (version.isFirst) return `${tools}, the first recorded version`;
  return parts.length === 0 ? `${tools}, none added, removed or changed` : `${tools}: ${parts.join(', ')}`;
}
