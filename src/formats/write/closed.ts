import type { Policy } from '../../model/index.ts';
import { namesTool } from '../../policy/core.ts';
import { type ExportContext, type Loss, toolNames } from '../format.ts';

/**
 * Both PolicyLayer dialects read the name `*` as every tool, so a tool of that name can be refused only by leaving it
 * out under default deny. A policy that allows by default and restricts such a tool is turned round, naming the rest.
 */
export function closing(policy: Policy, context: ExportContext): { policy: Policy; losses: Loss[] } {
  if (policy.default === 'deny' || !namesTool(policy, context.server.id, '*')) return { policy, losses: [] };
  return {
    policy: naming(policy, context),
    losses: [
      {
        tool: '*',
        said: 'allow',
        became: 'deny',
        message: 'The name * stands for every tool here, so what is not named is denied.',
      },
    ],
  };
}

/** The policy turned round to deny by default, if it is not: it then allows by name what it did not name. */
export function naming(policy: Policy, { server }: ExportContext): Policy {
  if (policy.default === 'deny') return policy;
  const rest = toolNames(server).filter((tool) => !namesTool(policy, server.id, tool));
  const reason = 'The policy does not name this tool.';
  return {
    version: 1,
    default: 'deny',
    rules: [...policy.rules, ...rest.map((tool) => ({ server: server.id, tool, effect: 'allow' as const, reason }))],
  };
}
