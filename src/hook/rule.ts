import { CallsInMemory, type CallCount } from '../gateway/call-count.ts';
import type { Ruling } from '../gateway/enforcer.ts';
import { neutralEnforcer } from '../gateway/neutral.ts';
import { oddReason } from '../gateway/odd-reason.ts';
import { isObject, type Policy } from '../model/core.ts';
import { rulesOf, strictest } from '../policy/core.ts';
import type { Target } from './governed.ts';
import type { KnownTools } from './tools-file.ts';

/** With what a call is decided. */
export interface Rules {
  policy: Policy;
  tools: KnownTools;
  /** Opens what counts calls under a limit; throws InputError where it cannot. */
  openCalls(now: number): CallCount;
}

/**
 * Decides one call by `decide` of the policy, and counts it where a limit lets it run. A call that may be of several tools
 * gets the strictest of their answers. Throws InputError where calls are to be counted and cannot be.
 */
export function ruleOn(rules: Rules, targets: readonly Target[], args: unknown, now: number): Ruling & Target {
  const rulings = targets.map((target) => ({ ...target, ...ruleOne(rules, target, args, now) }));
  const effect = strictest(rulings.map((ruling) => ruling.effect))!;
  const deciding = rulings.find((ruling) => ruling.effect === effect)!;
  if (effect !== 'limit') for (const ruling of rulings) if (ruling !== deciding) ruling.settle('not sent');
  return deciding;
}

function ruleOne({ policy, tools, openCalls }: Rules, { server, tool }: Target, args: unknown, now: number): Ruling {
  const listed = tools.get(server);
  if (listed && !listed.has(tool)) return denial('The server lists no tool of this name.');
  if (args !== undefined && !isObject(args)) return denial('The arguments are not an object.');
  const isCounted = rulesOf(policy, server, tool).some(({ limit }) => limit !== undefined);
  const calls: CallCount = isCounted ? openCalls(now) : new CallsInMemory();
  const enforcer = neutralEnforcer(policy, server, calls);
  const schemas = listed?.get(tool) ?? [];
  const call = { tool, arguments: args };
  const odd =
    oddReason(enforcer, call, schemas) ??
    (schemas.length === 0 ? untested(args, enforcer.testedPaths(tool)) : undefined);
  return odd === undefined ? enforcer.rule(call, now, false) : denial(odd);
}

/** Why arguments are refused of which nothing but the tested ones is known, since no definition of the tool is there. */
function untested(args: Record<string, unknown> | undefined, paths: readonly string[]): string | undefined {
  if (paths.length === 0) return undefined;
  const known = new Set(paths.map((path) => path.split('.')[0]));
  const key = Object.keys(args ?? {}).find((each) => !known.has(each));
  return key === undefined
    ? undefined
    : `The policy tests the arguments of this tool, ${JSON.stringify(key.slice(0, 60))} is none of those, and the tool’s definition is not known here: \`toolrisk fix --hook\` writes it beside the policy.`;
}

function denial(reason: string): Ruling {
  return { effect: 'deny', reason, settle: () => undefined };
}
