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
  readonly #counts = new Map<ActiveRule, Record<Stage, number>>();

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
    let counts = this.#counts.get(by);
    if (counts === undefined)
      this.#counts.set(by, (counts = { name: 0, description: 0, schema: 0, hints: 0, siblings: 0 }));
    if (counts[stage]++ >= limits[stage]) return;
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
