import type { Applies } from './content.ts';
import type { Trait } from './trait.ts';
import type { Axes, Category, Effect, Severity } from './vocabulary.ts';
import { keys } from './vocabulary.ts';

/** What a condition looks at. */
export interface Subject {
  category: Category;
  severity: Severity;
  effect: Effect;
  axes: Axes;
  /** Traits beyond the verdict; a condition on traits never holds where they are not given. */
  traits?: readonly Trait[];
}

/** True when every line of the condition holds for the subject. */
export function applies(condition: Applies, subject: Subject): boolean {
  return (
    holds(condition.categories, subject.category) &&
    holds(condition.severities, subject.severity) &&
    holds(condition.effects, subject.effect) &&
    keys(condition.axes ?? {}).every((axis) => holds(condition.axes?.[axis], subject.axes[axis])) &&
    (condition.traits === undefined || condition.traits.some((trait) => subject.traits?.includes(trait)))
  );
}

/** True when there are no conditions, or any of them holds. */
export function appliesAny(conditions: readonly Applies[], subject: Subject): boolean {
  return conditions.length === 0 || conditions.some((condition) => applies(condition, subject));
}

function holds(allowed: readonly string[] | undefined, value: string): boolean {
  return allowed === undefined || allowed.includes(value);
}
