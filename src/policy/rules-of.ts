import { once, type Policy, type PolicyRule } from '../model/core.ts';

/** The rules of a policy by server, then by tool, in the order of the policy. */
type RuleIndex = ReadonlyMap<string, ReadonlyMap<string, readonly PolicyRule[]>>;

const indexOf = once(build);
const none: readonly PolicyRule[] = [];

/** The rules of one tool in the order of the policy; empty where none names it. The rules are read once for a policy, not once for a tool. */
export function rulesOf({ rules }: Pick<Policy, 'rules'>, server: string, tool: string): readonly PolicyRule[] {
  return indexOf(rules).get(server)?.get(tool) ?? none;
}

/** The tools of a server that rules of the policy name, each once, in the order in which they are first named. */
export function toolsNamed({ rules }: Pick<Policy, 'rules'>, server: string): string[] {
  return [...(indexOf(rules).get(server)?.keys() ?? [])];
}

/** True where a rule of the policy names a tool of this server. */
export function namesServer({ rules }: Pick<Policy, 'rules'>, server: string): boolean {
  return indexOf(rules).has(server);
}

function build(rules: readonly PolicyRule[]): RuleIndex {
  const servers = new Map<string, Map<string, PolicyRule[]>>();
  for (const rule of rules) {
    let tools = servers.get(rule.server);
    if (tools === undefined) servers.set(rule.server, (tools = new Map()));
    const own = tools.get(rule.tool);
    if (own === undefined) tools.set(rule.tool, [rule]);
    else own.push(rule);
  }
  return servers;
}

/** True where a rule of the policy names this tool. */
export function namesTool(policy: Pick<Policy, 'rules'>, server: string, tool: string): boolean {
  return rulesOf(policy, server, tool).length > 0;
}
