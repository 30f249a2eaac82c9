import type { Policy } from '../../model/core.ts';
import type { CallCount } from '../call-count.ts';
import { type Enforcer, refusedByPolicy } from '../enforcer.ts';
import { neutralEnforcer } from '../neutral.ts';
import { type Member, split } from './members.ts';

/** The name by which a policy calls a server: the first that a rule has; undefined where none of its rules is for it. */
function calledIn(policy: Policy, { calledBy }: Pick<Member, 'calledBy'>): string | undefined {
  return calledBy.find((name) => policy.rules.some(({ server }) => server === name));
}

/** One policy for several servers, asked by the names under which the gateway lists their tools. Each counts for itself. */
export function enforcerOfAll(policy: Policy, members: readonly Member[], calls: CallCount): Enforcer {
  const own = new Map(members.map((member) => [member.prefix, enforcerOf(policy, member, calls)]));
  const find = (name: string) => {
    const parts = split(name);
    const enforcer = parts && own.get(parts.prefix);
    return enforcer && { enforcer, tool: parts.name };
  };
  return {
    prefix: refusedByPolicy,
    default: policy.default,
    notes: notesOn(policy, members),
    isListed(name) {
      const found = find(name);
      return found?.enforcer.isListed(found.tool) ?? false;
    },
    testedPaths(name) {
      const found = find(name);
      return found?.enforcer.testedPaths(found.tool) ?? [];
    },
    rule(call, now, isContinued) {
      const found = find(call.tool);
      if (found) return found.enforcer.rule({ ...call, tool: found.tool }, now, isContinued);
      return { effect: 'deny', reason: 'The name is that of no server.', settle: () => undefined };
    },
  };
}

function enforcerOf(policy: Policy, member: Member, calls: CallCount): Enforcer {
  const called = calledIn(policy, member);
  const rules = policy.rules.filter(({ server }) => server === called);
  const own = { ...policy, rules: rules.map((rule) => ({ ...rule, server: member.prefix })) };
  return neutralEnforcer(own, member.prefix, calls);
}

/** Which servers and rules have nothing to do with each other: a name that was misspelt holds for nothing. */
function notesOn(policy: Policy, members: readonly Member[]): string[] {
  const called = new Set(members.map((member) => calledIn(policy, member)));
  const idle = [...new Set(policy.rules.map(({ server }) => server))].filter((server) => !called.has(server));
  const free = members.filter((member) => calledIn(policy, member) === undefined);
  const becomes = policy.default === 'allow' ? 'every tool of it may be called' : 'every call of its tools is refused';
  return [
    ...idle.map(
      (name) => `No server of the configuration is called ${JSON.stringify(name)}: the rules for it hold for nothing.`,
    ),
    ...free.map(({ name }) => `The policy has no rule for the server ${JSON.stringify(name)}: ${becomes}.`),
  ];
}
