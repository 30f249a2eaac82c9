import type { VerdictDocument } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';
import { shortVersion } from '../tool/provenance.ts';

/** The verdict of a tool alone, as the list of all verdicts has it: what its public document says, without quotations. */
export function verdictToApi({ server, name, href, ...judged }: JudgedTool): VerdictDocument {
  const { verdict, published, snapshot, removedIn } = judged;
  const { category, severity, confidence, axes, sum, review } = verdict;
  return {
    schemaVersion: 1,
    server: server.id,
    name,
    page: href,
    data: `${href}index.json`,
    category,
    severity,
    points: sum.reduce((total, { points }) => total + points, 0),
    effect: judged.recommendation.effect,
    confidence,
    review: review.needed,
    reviewed: published.applied.length > 0,
    axes,
    removedIn: removedIn && shortVersion(removedIn.version),
    version: snapshot.version,
    date: snapshot.provenance.date,
    definition: judged.digest,
  };
}
