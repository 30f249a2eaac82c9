import type { Category, Hit } from '../model/index.ts';
import type { ActiveRule } from './rule-set.ts';

/** Where in a definition a hit stands, as far as it speaks for itself. */
export type Stage = 'name' | 'description' | 'schema' | 'hints' | 'siblings';

/** A rule that fired, and where. */
export interface Finding {
  by: ActiveRule;
  stage: Stage;
  weight: number;
  /** False for what stands behind the first telling sentence: it counts for the severity alone. */
  telling: boolean;
  /** Missing where the schema shows it and no string can be quoted. */
  hit: Hit | undefined;
}

/** How often one rule is cited from one stage: a hostile text must not fill the verdict, and every listed act has to be in it. */
const cited: Record<Stage, { most: number; place: number }> = {
  name: { most: 4, place: 0 },
  description: { most: 4, place: 1 },
  schema: { most: 60, place: 2 },
  hints: { most: 1, place: 3 },
  siblings: { most: 1, place: 4 },
};
const stages = 5;

/** Collects the findings of one tool. */
export class Findings {
  readonly list: Finding[] = [];
  /** Whether what is added now stands where a category may be read from it. */
  telling = true;
  /** How often, by the places of the rule and the stage. */
  readonly #counts = new Map<number, number>();

  add(
    by: ActiveRule,
    stage: Stage,
    certainty: number,
    field: string,
    start: number,
    end: number,
    whole: string,
    tool?: string,
  ): void {
    const { most, place } = cited[stage];
    const key = by.place * stages + place;
    const count = this.#counts.get(key) ?? 0;
    if (count >= most) return;
    this.#counts.set(key, count + 1);
    const weight = Math.round(by.weight * certainty * 100) / 100;
    const hit: Hit = {
      rule: by.rule.id,
      field,
      start,
      end,
      text: whole.slice(start, end),
      supports: by.supports,
      weight,
    };
    if (tool !== undefined) hit.tool = tool;
    this.list.push({ by, stage, weight, telling: this.telling, hit });
  }

  addUnquoted(by: ActiveRule, stage: Stage): void {
    this.list.push({ by, stage, weight: by.weight, telling: this.telling, hit: undefined });
  }
}

/** How much evidence there is for a category: the best of each stage, combined as independent. */
export function scoreOf(findings: readonly Finding[], category: Category): number {
  const best = { name: 0, description: 0, schema: 0, hints: 0, siblings: 0 };
  for (const { by, stage, weight } of findings)
    if (by.category === category && weight > best[stage]) best[stage] = weight;
  return 1 - (1 - best.name) * (1 - best.description) * (1 - best.schema) * (1 - best.hints) * (1 - best.siblings);
}
