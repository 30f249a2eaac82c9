import { type Axes, axisNames, type Override, type Verdict } from '../model/index.ts';

/** A verdict as it is published, beside the automatic one that it comes from. */
export interface Published {
  /** With the overrides applied. */
  verdict: Verdict;
  /** As the classifier gave it; accuracy is measured on this one. */
  automatic: Verdict;
  applied: Override[];
  /** Overrides for another definition of this tool: they no longer count. */
  lapsed: Override[];
}

/** Applies the overrides that were made for exactly this definition of the tool, in their order. */
export function publish(automatic: Verdict, definition: string, overrides: readonly Override[]): Published {
  const own = overrides.filter(({ tool }) => tool === automatic.name);
  const applied = own.filter((override) => override.definition === definition);
  const lapsed = own.filter((override) => override.definition !== definition);
  return { verdict: applied.reduce(apply, automatic), automatic, applied, lapsed };
}

/** The overrides that change nothing of what the classifier already says; a content check refuses them. */
export function idleOverrides(published: Published): Override[] {
  return published.applied.filter((override) => !changes(published.automatic, override));
}

/** The ids of the rules that fired, in the order of their first hit. */
export function firedRules(verdict: Pick<Verdict, 'evidence' | 'sum'>): string[] {
  return [...new Set([...verdict.evidence.map(({ rule }) => rule), ...verdict.sum.flatMap(({ rule }) => rule ?? [])])];
}

function apply(verdict: Verdict, override: Override): Verdict {
  return {
    ...verdict,
    category: override.category ?? verdict.category,
    severity: override.severity ?? verdict.severity,
    axes: { ...verdict.axes, ...given(override) },
  };
}

function changes(verdict: Verdict, override: Override): boolean {
  if (override.category !== undefined && override.category !== verdict.category) return true;
  if (override.severity !== undefined && override.severity !== verdict.severity) return true;
  const axes = given(override);
  return axisNames.some((axis) => axes[axis] !== undefined && axes[axis] !== verdict.axes[axis]);
}

function given(override: Override): Partial<Axes> {
  return (override.axes ?? {}) as Partial<Axes>;
}
