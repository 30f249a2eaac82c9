import type { Snapshot } from '../../model/index.ts';

const longestVersion = 100;

/** Where a recorded definition comes from, as a page states it. */
export interface ProvenanceModel {
  version: string;
  shortVersion: string;
  /** The version of the package that it came from, where that is another; often only one of the two names a release. */
  packageVersion: string | null;
  /** The version that the server says it is, where that is another: many servers say that of a library. */
  serverSays: string | null;
  date: string;
  source: string;
  sourceHref: string | null;
  how: string;
  command: string | null;
  runtime: string | null;
  digest: string;
  status: 'ok' | 'degraded';
  problems: { level: string; message: string; path: string }[];
}

/** The provenance of one snapshot. */
export function getProvenance(snapshot: Snapshot): ProvenanceModel {
  const { provenance } = snapshot;
  const { source } = provenance;
  return {
    version: snapshot.version,
    shortVersion: shortVersion(snapshot.version),
    packageVersion: otherThan(snapshot.version, source.version),
    serverSays: otherThan(snapshot.version, snapshot.serverInfo?.version),
    date: provenance.date,
    source: source.name.replace(/^https:\/\/(github\.com\/)?/, ''),
    sourceHref: sourceAddress(source),
    how: provenance.how,
    command: provenance.command?.join(' ') ?? null,
    runtime: provenance.runtime ?? null,
    digest: snapshot.digest,
    status: snapshot.status,
    problems: snapshot.problems.map(({ level, message, path }) => ({ level, message, path })),
  };
}

function otherThan(recorded: string, version: string | undefined): string | null {
  return version === undefined || version === recorded ? null : version.slice(0, longestVersion);
}

/** A version as people quote it: seven digits of a commit, everything else whole. */
export function shortVersion(version: string): string {
  return /^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version;
}

/** A digest as pages quote it: its algorithm and twelve digits; documents hold it whole. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}

function sourceAddress(source: Snapshot['provenance']['source']): string | null {
  if (source.kind === 'npm') return `https://www.npmjs.com/package/${encodeURI(source.name)}`;
  if (source.kind === 'pypi') return `https://pypi.org/project/${encodeURIComponent(source.name)}/`;
  if (source.kind === 'git' && source.name.startsWith('https://github.com/') && source.commit)
    return `${source.name}/tree/${encodeURIComponent(source.commit)}`;
  return /^https:\/\//.test(source.name) ? source.name : null;
}
