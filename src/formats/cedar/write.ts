import type { Policy, PolicyRule } from '../../model/index.ts';
import { describeWhen } from '../../policy/core.ts';
import type { ExportContext, Exported, Loss, Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce } from '../write/reduce.ts';
import { yamlText } from '../write/yaml-text.ts';
import { type Arguments, cedarExpression, quoted } from './condition.ts';

export const says = {
  consumer: 'ToolHive',
  effects: ['hide', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte'],
  windows: [],
} as const satisfies Says;

/** ToolHive puts every argument into the context under `arg_`; a number of JSON becomes a decimal there. */
const args: Arguments = { record: 'context', attribute: (name) => `arg_${name}`, number: () => 'decimal' };

/** Cedar as ToolHive reads it. It refuses what nothing permits, and lists what a call without arguments may call. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }), cannot };
  const { stated, losses: reduced, enforced } = reduce(policy, context, consumer);
  const losses = [...reduced, ...unlisted(enforced.rules)];
  const file = {
    version: '1.0',
    type: 'cedarv1',
    cedar: {
      policies: closed ? orNothing(permits(stated)) : [everythingBut(stated), ...permits(stated)],
      entities_json: '[]',
    },
  };
  return {
    text: opening('#', context, losses) + yamlText(file, 'QUOTE_SINGLE'),
    losses,
    enforced,
  };
}

function cannot({ when }: PolicyRule): string | undefined {
  if (!when?.some((condition) => cedarExpression(condition, args) === undefined)) return undefined;
  return `has no condition that is exactly this one (${describeWhen(when)})`;
}

/** A statement for each tool that may be called. */
function permits(stated: ReadonlyMap<string, PolicyRule[]>): string[] {
  return [...stated].flatMap(([tool, [rule]]) => {
    if (rule!.effect !== 'allow') return [];
    const holds = rule!.when?.map((condition) => cedarExpression(condition, args)!).join(' && ');
    return [
      `permit(principal, action == Action::"call_tool", resource == ${entity(tool)})${holds ? ` when { ${holds} }` : ''};`,
    ];
  });
}

/** ToolHive does not start without any statement. */
function orNothing(statements: string[]): string[] {
  return statements.length > 0 ? statements : ['forbid(principal, action == Action::"call_tool", resource);'];
}

/** Prompts, resources and the tools that no rule names stay as they are. */
function everythingBut(stated: ReadonlyMap<string, PolicyRule[]>): string {
  const named = [...stated.keys()].map(entity);
  return `permit(principal, action, resource)${named.length > 0 ? ` unless { [${named.join(', ')}].contains(resource) }` : ''};`;
}

function entity(tool: string): string {
  return `Tool::${quoted(tool)}`;
}

function unlisted(rules: readonly PolicyRule[]): Loss[] {
  const conditional = rules.filter((rule) => rule.when && rule.effect === 'allow');
  return conditional.map(({ tool, effect }) => ({
    tool,
    said: effect,
    became: effect,
    message: `ToolHive lists only what a call without arguments may call: ${tool} is left out of the list, though calls that meet its condition pass.`,
  }));
}
