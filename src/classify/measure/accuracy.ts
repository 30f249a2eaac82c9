import type { Accuracy, AxisReadings, Batches, BatchScore, Later, Readings, Rule } from '../../model/index.ts';
import { axisFiguresOf } from './axis-figures.ts';
import { compileRules } from '../compile.ts';
import type { RuleSet } from '../rule-set.ts';
import { countOutcomes } from './batches.ts';
import { curveOf } from './curve.ts';
import type { Scored } from './figures.ts';
import type { LabelSet } from './label-set.ts';
import { judgeSet, measure } from './measure.ts';

/** Signs a JSON value. */
export type Digest = (value: unknown) => string;

/** What lies beside the labels: the batches and how they scored, and what people remarked. */
export interface BesideLabels extends Pick<Accuracy, 'disputed' | 'remains'> {
  batches: Batches;
  scores: readonly BatchScore[];
  later: readonly Later[];
  readings: readonly Readings[];
  axes: readonly AxisReadings[];
}

/** Everything that these sets of labels show about these rules. */
export function accuracyOf(
  sets: readonly LabelSet[],
  rules: readonly Rule[],
  { batches, scores, later, readings, axes, disputed, remains }: BesideLabels,
  digest: Digest,
): Accuracy {
  const compiled = compileRules(rules);
  const fired = new Set<string>();
  const measured = measure(sets, compiled, fired);
  return {
    format: 1,
    curve: curveOf(batches, scores, drawnTools(sets, batches, compiled), later, readings),
    axes: axisFiguresOf(axes),
    sets: measured.map((set, at) => ({
      ...set,
      labels: labelsDigest(sets[at]!.tools, digest),
      ...(set.kind === 'own' ? {} : { rules: rulesDigest(rules, digest) }),
    })),
    unusedRules: rules.map(({ id }) => id).filter((id) => !fired.has(id)),
    disputed,
    remains,
  };
}

/** The tools of all batches as they are judged now; of the older sets, the severity is left open. */
function drawnTools(sets: readonly LabelSet[], { older, batches }: Batches, rules: RuleSet): Scored[] {
  const drawn = new Set(batches.flat());
  return sets
    .filter(({ kind }) => kind === 'categories')
    .flatMap((set) =>
      judgeSet(set, rules)
        .filter(({ tool }) => drawn.has(tool.server))
        .map(({ tool, verdict }) => ({
          tool: older.includes(set.id) ? { ...tool, severities: [] } : tool,
          verdict,
        })),
    );
}

/** The score of these servers, which are the batch of that number, by these rules at that commit. */
export function scoreBatch(
  { batch, commit, servers }: Pick<BatchScore, 'batch' | 'commit'> & { servers: readonly string[] },
  sets: readonly LabelSet[],
  rules: readonly Rule[],
  digest: Digest,
): BatchScore {
  const own = sets
    .filter(({ kind }) => kind === 'categories')
    .map((set) => ({ ...set, tools: set.tools.filter(({ server }) => servers.includes(server)) }))
    .filter(({ tools }) => tools.length > 0);
  const compiled = compileRules(rules);
  return {
    batch,
    commit,
    rules: rulesDigest(rules, digest),
    labels: labelsDigest(
      own.flatMap(({ tools }) => tools),
      digest,
    ),
    outcomes: countOutcomes(
      own.flatMap((set) => judgeSet(set, compiled).map((judged) => ({ ...judged, set: set.id }))),
    ),
  };
}

/** The digest of what decides in these rules: another title, summary or sample leaves it as it is. */
export function rulesDigest(rules: readonly Rule[], digest: Digest): string {
  return digest(rules.map(({ version: _v, title: _t, summary: _s, tests: _samples, ...deciding }) => deciding));
}

function labelsDigest(tools: LabelSet['tools'], digest: Digest): string {
  return digest(
    tools.map(({ server, definition, category, reads, severities }) => [
      server,
      definition.name,
      category ?? reads ?? null,
      severities,
    ]),
  );
}
