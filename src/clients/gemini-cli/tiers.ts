import { isObject } from '../../model/core.ts';
import type { ClientFile } from '../client.ts';
import type { Scope } from '../configured.ts';
import { under } from '../entries.ts';

/** The tier of the rules of a scope, of which the higher decides before any priority. */
const tiers: Readonly<Record<Scope, number>> = { managed: 5, user: 4, local: 3, project: 3, system: 5 };

/** A rule for what no other rule names, below the priorities that `rulesOfTiers` gives. */
export const below = { toolName: '*', decision: 'allow', priority: 0 } as const;

/** The rules of several files as those of one: each with the priority that keeps the order of tier and priority. */
export function rulesOfTiers(files: readonly ClientFile[]): unknown[] {
  const rules = files.flatMap(({ scope, value }) => {
    const list = under(value, 'rule');
    return (Array.isArray(list) ? list : []).filter(isObject).map((rule) => ({
      rule,
      rank: tiers[scope] + (typeof rule['priority'] === 'number' ? rule['priority'] : 0) / 1000,
    }));
  });
  const ranks = [...new Set(rules.map(({ rank }) => rank))].sort((a, b) => a - b);
  const places = new Map(ranks.map((rank, at) => [rank, Math.min(at + 1, 999)]));
  return rules.map(({ rule, rank }) => ({ ...rule, priority: places.get(rank)! }));
}
