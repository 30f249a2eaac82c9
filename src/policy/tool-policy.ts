import type { Policy, PolicyRule } from '../model/index.ts';
import type { Recommendation } from './recommend.ts';

/** The policy for just one tool: the rest of the server is left as it is. */
export function policyForTool(server: string, tool: string, recommendation: Recommendation): Policy {
  return { version: 1, default: 'allow', rules: [ruleFor(server, tool, recommendation)] };
}

/** A recommendation as a rule. */
export function ruleFor(server: string, tool: string, recommendation: Recommendation): PolicyRule {
  const { effect, when, limit, reason } = recommendation;
  return { server, tool, effect, ...(when && { when }), ...(limit && { limit }), reason };
}
