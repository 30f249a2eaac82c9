import type { Effect, Policy, PolicyRule } from '../model/index.ts';
import { describeLimit, describeWhen } from './describe.ts';
import { rulesOf } from './rules-of.ts';

/** What a policy does with the calls of one tool, as one plain sentence. */
export function explain(policy: Policy, server: string, tool: string): string {
  const rules = rulesOf(policy, server, tool);
  if (rules.length === 0)
    return policy.default === 'allow'
      ? `No rule names ${tool}, so its calls run.`
      : `No rule names ${tool}, so its calls are refused.`;
  const always = rules.filter((rule) => !rule.when);
  const parts = rules.map((rule) => (rule.when ? `where ${describeWhen(rule.when)}, ${says(rule)}` : says(rule)));
  const rest = always.length === 0 ? '; any other call is refused' : '';
  const order = rules.length > 1 ? '; where several apply, the strictest holds' : '';
  return `${tool}: ${parts.join('; ')}${rest}${order}.`;
}

const sentences: Record<Effect, string> = {
  hide: 'the agent does not see it, and a call is refused',
  deny: 'a call is refused with the reason',
  ask: 'a person approves each call before it runs',
  limit: 'calls run',
  allow: 'calls run',
};

function says({ effect, limit }: PolicyRule): string {
  return limit ? `calls run up to ${describeLimit(limit)}` : sentences[effect];
}
