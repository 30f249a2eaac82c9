import { type Category, once, type Severity, type Snapshot, type VerdictsFile } from '../model/index.ts';
import { detailsBetween, inSequence, toolsByName } from './changes.ts';
import type { Detail } from './details.ts';

/** What a definition was judged to be. */
export interface Judged {
  category: Category;
  severity: Severity;
}

/** One tool in one version of its server. */
export interface ToolVersion {
  version: string;
  /** The day on which the version was first recorded. */
  date: string;
  /** `first`: it is in the oldest version recorded; `removed`: the version before was the last to have it. */
  state: 'first' | 'added' | 'same' | 'changed' | 'removed';
  /** The digest of its definition; null where it was removed. */
  digest: string | null;
  /** For `changed`: what differs from the version before. */
  details: Detail[];
  /** The verdict of this definition by today's rules; null where it was removed. */
  judged: Judged | null;
  /** The verdict of the definition before, where it differs: as all are judged by the same rules, the definition moved it. */
  movedFrom: Judged | null;
}

/** The versions that have the tool, and that which removed it, newest first. */
export function toolHistory(snapshots: readonly Snapshot[], verdicts: VerdictsFile, tool: string): ToolVersion[] {
  const judgements = verdictsByName(verdicts).get(tool)?.history ?? [];
  const versions: ToolVersion[] = [];
  let before: Snapshot['tools'][number] | undefined;
  for (const [at, snapshot] of inSequence(snapshots).entries()) {
    const now = toolsByName(snapshot).get(tool);
    if (before !== undefined || now !== undefined) {
      const verdict = judgements.find((entry) => entry.definition === now?.digest)?.verdict;
      const judged = verdict === undefined ? null : { category: verdict.category, severity: verdict.severity };
      const last = versions[0]?.judged ?? null;
      const state =
        now === undefined
          ? 'removed'
          : before === undefined
            ? at === 0
              ? 'first'
              : 'added'
            : now.digest === before.digest
              ? 'same'
              : 'changed';
      versions.unshift({
        version: snapshot.version,
        date: snapshot.provenance.date,
        state,
        digest: now?.digest ?? null,
        details: state === 'changed' ? detailsBetween(before!, now!) : [],
        judged,
        movedFrom: judged !== null && last !== null && !equal(judged, last) ? last : null,
      });
    }
    before = now;
  }
  return versions;
}

const verdictsByName = once(({ tools }: VerdictsFile) => new Map(tools.map((entry) => [entry.name, entry])));

function equal(a: Judged, b: Judged): boolean {
  return a.category === b.category && a.severity === b.severity;
}
