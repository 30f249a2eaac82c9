import { canonicalJson, type Effect, InputError, type Policy, type PolicyRule } from '../../model/index.ts';
import { rulesOf, strictest, toolsNamed } from '../../policy/core.ts';
import { type Consumer, deciding, fit, participles } from './fit.ts';
import { type ExportContext, type Loss, toolNames } from '../format.ts';

/** A policy as far as a consumer can say it. */
export interface Reduced {
  /** The rules that the text has to state, tool by tool. */
  stated: Map<string, PolicyRule[]>;
  losses: Loss[];
  /** What holds then, with what the consumer does of itself. */
  enforced: Policy;
}

/** The part of a policy that a consumer can say; what it cannot is said more strictly, and declared. */
export function reduce(policy: Policy, context: ExportContext, consumer: Consumer): Reduced {
  refuseOthers(policy, context);
  const losses: Loss[] = [];
  const stated = new Map<string, PolicyRule[]>();
  const unstated = new Map<string, PolicyRule[]>();
  const server = context.server.id;
  for (const tool of new Set([...toolNames(context.server), ...toolsNamed(policy, server)])) {
    const rules = rulesOf(policy, server, tool);
    // What neither the policy nor the consumer says anything of is left as it is; on a large server that is most tools.
    if (rules.length === 0 && !consumer.rest && !consumer.spell) continue;
    const unnamed = (effect: Effect) => [{ server, tool, effect, reason: 'The policy does not name this tool.' }];
    if (rules.length > 0) stated.set(tool, fit(deciding(rules), consumer, losses));
    else if (policy.default === 'allow') unstated.set(tool, unnamed(consumer.rest ?? 'allow'));
    else if (consumer.rest) stated.set(tool, fit(unnamed('deny'), consumer, losses));
  }
  alike(stated, unstated, consumer, losses);
  if (consumer.rest && consumer.rest !== policy.default)
    losses.push({
      tool: '*',
      said: policy.default,
      became: consumer.rest,
      message:
        consumer.rest === 'ask' && !consumer.isApart
          ? `A tool that the policy does not name is left to the mode of ${consumer.consumer}.`
          : `A tool that the policy does not name is ${participles[consumer.rest]} by ${consumer.consumer}.`,
    });
  const rules = [...stated.values(), ...(consumer.rest ? unstated.values() : [])].flat();
  return { stated, losses, enforced: { version: 1, default: consumer.rest ? 'deny' : policy.default, rules } };
}

/** Throws InputError where a rule is for another server than the export. */
export function refuseOthers(policy: Policy, context: ExportContext): void {
  const foreign = policy.rules.find((rule) => rule.server !== context.server.id);
  if (foreign)
    throw new InputError([
      {
        level: 'error',
        path: '#/rules',
        message: 'names another server than the export is for',
        expected: context.server.id,
        actual: foreign.server,
        tip: 'export one server at a time',
      },
    ]);
}

/** The tools whose stated rules have this effect. */
export function toolsWith(effect: Effect, stated: Reduced['stated']): string[] {
  return [...stated].filter(([, rules]) => rules[0]!.effect === effect).map(([tool]) => tool);
}

/** Gives tools whose names a consumer spells alike the strictest of their effects. */
function alike(
  stated: Map<string, PolicyRule[]>,
  unstated: Map<string, PolicyRule[]>,
  consumer: Consumer,
  losses: Loss[],
) {
  if (!consumer.spell) return;
  const groups = Map.groupBy([...stated, ...unstated], ([tool]) => consumer.spell!(tool));
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const rules = group.map(([, ofTool]) => ofTool);
    if (
      new Set(rules.map((ofTool) => canonicalJson(ofTool.map(({ effect, when, limit }) => [effect, when, limit]))))
        .size < 2
    )
      continue;
    const effect = strictest(rules.map(([rule]) => (rule!.when || rule!.effect === 'limit' ? 'deny' : rule!.effect)))!;
    for (const [tool, [first]] of group) {
      const { server, reason, effect: said } = first!;
      unstated.delete(tool);
      const same = fit([{ server, tool, effect, reason }], consumer, []);
      stated.set(tool, same);
      const became = same[0]!.effect;
      const names = group.map(([name]) => name).join(' and ');
      if (became !== said)
        losses.push({
          tool,
          said,
          became,
          message: `${consumer.consumer} spells ${names} alike: ${tool} is ${participles[became]} too.`,
        });
    }
  }
}
