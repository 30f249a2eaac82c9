import type { Published } from '../../classify/index.ts';
import { axes, axisTerm, keys, type Override, type Reviews } from '../../model/index.ts';

/** A reviewed change of a verdict: what the classifier said, what stands instead, and why. */
export interface OverrideModel {
  changes: { what: string; automatic: string; reviewed: string }[];
  reason: string;
  by: string;
  date: string;
  /** Ids of the facts that carry it. */
  facts: string[];
}

/** The overrides that hold for this definition, with the automatic value beside each. */
export function getOverrides(published: Published, reviews: Reviews): OverrideModel[] {
  const known = new Set(reviews.facts.map((fact) => fact.id));
  return published.applied.map((override) => ({
    changes: changesOf(override, published),
    reason: override.reason,
    by: override.by,
    date: override.date,
    facts: override.facts.filter((id) => known.has(id)),
  }));
}

function changesOf(override: Override, { automatic }: Published): OverrideModel['changes'] {
  const changes: OverrideModel['changes'] = [];
  if (override.category) changes.push({ what: 'Category', automatic: automatic.category, reviewed: override.category });
  if (override.severity) changes.push({ what: 'Severity', automatic: automatic.severity, reviewed: override.severity });
  for (const name of keys(override.axes ?? {}))
    changes.push({
      what: axes[name].label,
      automatic: axisTerm(name, automatic.axes[name]).label,
      reviewed: axisTerm(name, override.axes![name]!).label,
    });
  return changes.filter((change) => change.automatic !== change.reviewed);
}
