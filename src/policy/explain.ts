import type { Effect, Policy, PolicyRule } from '../model/index.ts';
import { describeWhen } from './describe.ts';
import { rulesOf } from './rules-of.ts';
import { refuses } from './strictness.ts';

/** What a policy does with the calls of one tool, as one plain sentence. */
export function explain(policy: Policy, server: string, tool: string): string {
  const rules = rulesOf(policy, server, tool);
  const [first] = rules;
  if (!first) return `No rule names ${tool}, so its calls ${policy.default === 'allow' ? 'run' : 'are refused'}.`;
  if (rules.some(({ effect }) => effect === 'hide')) return sentences.hide(tool, '');
  if (rules.every(({ effect }) => effect === 'deny')) return sentences.deny(tool, '');
  if (rules.length > 1) return several(tool, rules);
  const limit = capOf(first);
  if (!first.when) return sentences[first.effect](tool, limit);
  const act = first.effect === 'ask' ? `a person approves each call of ${tool}` : `calls of ${tool} run${limit}`;
  return `Where ${describeWhen(first.when)}, ${act}; any other call is refused.`;
}

const sentences: Record<Effect, (tool: string, limit: string) => string> = {
  hide: (tool) => `Agents do not see ${tool}, and every call is refused.`,
  deny: (tool) => `Agents see ${tool}, and every call is refused with the reason.`,
  ask: (tool) => `A person approves each call of ${tool} before it runs.`,
  limit: (tool, limit) => `Calls of ${tool} run${limit}; a call beyond that is refused.`,
  allow: (tool) => `Calls of ${tool} run.`,
};

function several(tool: string, rules: readonly PolicyRule[]): string {
  const parts = rules.map((rule) => {
    const { effect, when } = rule;
    const act = refuses(effect) ? 'it is refused' : effect === 'ask' ? 'a person approves it' : `it runs${capOf(rule)}`;
    return when ? `where ${describeWhen(when)}, ${act}` : `in any case, ${act}`;
  });
  const rest = rules.every(({ when }) => when) ? '; any other call is refused' : '';
  return `Of a call of ${tool}: ${parts.join('; ')}; of these the strictest holds${rest}.`;
}

function capOf({ limit }: PolicyRule): string {
  return limit ? `, at most ${limit.max} per ${limit.per}` : '';
}
