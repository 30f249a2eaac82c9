import type { Policy } from '../../model/index.ts';
import type { ExportContext, Exported, Loss, Says } from '../format.ts';
import { naming } from '../write/closed.ts';
import { oneLine, opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce } from '../write/reduce.ts';
import { yamlText } from '../write/yaml-text.ts';

export const says = {
  consumer: 'Agent Governance Toolkit',
  effects: ['deny', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const consumer: Consumer = {
  ...says,
  cannot: ({ tool, effect }) => (effect === 'deny' || spellable.test(tool) ? undefined : 'cannot spell this name'),
};
const actions = { deny: 'deny', ask: 'require_approval', allow: 'allow' } as const;

// A condition has no escapes, is split at these words even inside quotes, and is false when it is long.
const spellable = /^(?!.* (?:or|and) )[^'"\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]{1,1000}$/u;

/** Microsoft's Agent Governance Toolkit: rules on the name of the tool. It decides calls, and lists no tools. */
export function write(given: Policy, context: ExportContext): Exported {
  const { policy, turned } = spelled(given, context);
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const all = [...turned, ...losses];
  const rules = [...stated]
    .filter(([tool]) => spellable.test(tool))
    .map(([tool, [rule]]) => ({
      name: tool,
      condition: `tool_name == '${tool}'`,
      action: actions[rule!.effect as keyof typeof actions],
      ...(rule!.effect !== 'allow' && { description: oneLine(rule!.reason) }),
    }));
  const file = {
    apiVersion: 'governance.toolkit/v1',
    name: oneLine(context.title),
    agents: ['*'],
    default_action: policy.default,
    rules,
  };
  return { text: opening('#', context, all) + yamlText(file), losses: all, enforced };
}

/** A tool whose name cannot be spelled can be refused only by naming all others, under default deny. */
function spelled(policy: Policy, context: ExportContext): { policy: Policy; turned: Loss[] } {
  const odd = policy.rules.find(({ tool }) => !spellable.test(tool));
  if (policy.default === 'deny' || !odd) return { policy, turned: [] };
  const message = `${says.consumer} cannot spell the name ${JSON.stringify(odd.tool)}, so what is not named is denied.`;
  return { policy: naming(policy, context), turned: [{ tool: '*', said: 'allow', became: 'deny', message }] };
}
