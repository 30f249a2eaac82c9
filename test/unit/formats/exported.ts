import { parse as parseYaml } from 'yaml';
import { formats } from '../../../src/formats/index.ts';
import type { Effect, Policy, PolicyRule } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';

/** A rule for a tool of the server `wlm`. */
export const rule = (tool: string, effect: Effect, more: Partial<PolicyRule> = {}): PolicyRule => ({
  server: 'wlm',
  tool,
  effect,
  reason: 'because',
  ...more,
});
/** A policy of these rules. */
export const policy = (fallback: Policy['default'], ...rules: PolicyRule[]): Policy => ({
  version: 1,
  default: fallback,
  rules,
});
/** The tools of that server. */
export const tools = ['abort_session', 'abort_sessions_user', 'show_sessions', 'modify_throttle_limit'];
/** A policy as a format's text. */
export const exported = (id: string, given: Policy, names = tools) =>
  formats.find((format) => format.id === id)!.export(given, contextOf(names));
/** That text, read as YAML. */
export const read = (id: string, given: Policy, names?: string[]) => parseYaml(exported(id, given, names).text);

/** Every effect but deny, with a condition and a limit. */
export const least = policy(
  'deny',
  rule('abort_session', 'ask', { when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
  rule('abort_sessions_user', 'hide'),
  rule('show_sessions', 'allow'),
  rule('modify_throttle_limit', 'limit', { limit: { max: 5, per: 'minute' } }),
);
