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
const limits: Record<Stage, number> = { name: 4, description: 4, schema: 60, hints: 1, siblings: 1 };

/** Collects the findings of one tool. */
export class Findings {
  readonly list: Finding[] = [];
  /** Whether what is added now stands where a category may be read from it. */
  telling = true;
  readonly #counts = new Map<Stage, Map<ActiveRule, number>>();

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
    let counts = this.#counts.get(stage);
    if (counts === undefined) this.#counts.set(stage, (counts = new Map()));
    const count = counts.get(by) ?? 0;
    if (count >= limits[stage]) return;
    counts.set(by, count + 1);
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

const stages = Object.keys(limits) as Stage[];
const placeOf = new Map([...stages].map((stage, at) => [stage, at]));

/** How much evidence there is for each category: the best of each stage, combined as independent. */
export function categoryScores(findings: readonly Finding[]): Map<Category, number> {
  const best = new Map<Category, number[]>();
  for (const { by, stage, weight } of findings) {
    if (by.category === undefined) continue;
    let own = best.get(by.category);
    if (own === undefined) best.set(by.category, (own = stages.map(() => 0)));
    const at = placeOf.get(stage)!;
    if (weight > own[at]!) own[at] = weight;
  }
  const scores = new Map<Category, number>();
  for (const [category, own] of best) scores.set(category, 1 - own.reduce((rest, weight) => rest * (1 - weight), 1));
  return scores;
}
