import { type Accuracy, canonicalJson, type Problem } from '../../model/index.ts';

/** The fresh figures, and those committed of sets that were not measured now, by id. */
export function mergeAccuracy(fresh: Accuracy, committed: Accuracy | undefined): Accuracy {
  const ids = new Set(fresh.sets.map(({ id }) => id));
  const kept = committed?.sets.filter(({ id }) => !ids.has(id)) ?? [];
  const unused =
    kept.length === 0 ? fresh.unusedRules : fresh.unusedRules.filter((id) => committed!.unusedRules.includes(id));
  return {
    ...fresh,
    curve: { ...tunedOf(committed), ...fresh.curve },
    sets: [...fresh.sets, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)),
    unusedRules: unused,
  };
}

/**
 * What in the committed figures is not what is measured now: an error for what can be measured from what is committed,
 * a warning for sets whose labels are elsewhere and that were measured with rules of another digest.
 */
export function staleAccuracy(fresh: Accuracy, committed: Accuracy | undefined, rules: string): Problem[] {
  const sets = new Map(committed?.sets.map((set) => [set.id, set]));
  const measured = new Set(fresh.sets.map(({ id }) => id));
  const isStale = (is: unknown, was: unknown): boolean => canonicalJson(was ?? null) !== canonicalJson(is);
  const problem = (level: Problem['level'], message: string, more = ''): Problem => ({
    level,
    path: 'content/accuracy.json',
    message,
    tip: `npm run accuracy${more}`,
  });
  return [
    ...fresh.sets
      .filter((set) => isStale(set, sets.get(set.id)))
      .map(({ id }) => problem('error', `the figures of "${id}" are not what the labels and rules give now`)),
    ...(isStale({ ...fresh.curve, ...tunedOf(committed) }, { ...committed?.curve, ...tunedOf(fresh) })
      ? [problem('error', 'the curve is not what content/labels/batches/ gives')]
      : []),
    ...(['axes', 'disputed', 'remains'] as const)
      .filter((part) => isStale(fresh[part], committed?.[part] ?? []))
      .map((part) => problem('error', `"${part}" is not what content/labels/${part}.yaml says`)),
    ...[...sets.values()]
      .filter((set) => !measured.has(set.id) && set.rules !== rules)
      .map(({ id }) =>
        problem('warning', `"${id}" was measured with earlier rules`, ' -- --labels DIR, with its labels in DIR'),
      ),
  ];
}

function tunedOf(accuracy: Accuracy | undefined): Pick<Accuracy['curve'], 'tuned'> {
  return accuracy?.curve.tuned ? { tuned: accuracy.curve.tuned } : {};
}
