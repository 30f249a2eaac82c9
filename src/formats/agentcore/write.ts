import { isObject, type Policy, type PolicyRule } from '../../model/index.ts';
import { describeWhen } from '../../policy/core.ts';
import { type Arguments, cedarExpression, quoted } from '../cedar/condition.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { oneLine, opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'AgentCore',
  effects: ['deny', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte'],
  windows: [],
} as const satisfies Says;

const gateway = 'resource == AgentCore::Gateway::"GATEWAY_ARN"';

/** Cedar as Amazon Bedrock AgentCore reads it: a tool is an action, and its arguments have the types of its schema. */
export function write(policy: Policy, context: ExportContext): Exported {
  const typed = new Map(context.server.tools.map(({ name, inputSchema }) => [name, argumentsOf(inputSchema)]));
  const untyped = argumentsOf(undefined);
  const argumentsFor = (tool: string) => typed.get(tool) ?? untyped;
  const consumer: Consumer = { ...says, cannot: (rule) => cannot(rule, argumentsFor(rule.tool)) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const statements = [...stated].flatMap(([tool, [rule]]) => {
    const action = `action == AgentCore::Action::${quoted(`${nameOf(context)}___${tool}`)}`;
    const args = argumentsFor(tool);
    const holds = rule!.when?.map((condition) => cedarExpression(condition, args)!).join(' &&\n  ');
    const scope = `(\n  principal,\n  ${action},\n  ${gateway}\n)`;
    if (policy.default === 'deny') return rule!.effect === 'deny' ? [] : [`permit${scope}${clause('when', holds)};`];
    if (rule!.effect === 'deny') return [`forbid${scope};`];
    return holds ? [`forbid${scope}${clause('unless', holds)};`] : [];
  });
  const all =
    policy.default === 'deny' ? statements : [`permit(\n  principal,\n  action,\n  ${gateway}\n);`, ...statements];
  const text = `${opening('//', context, losses)}${all.map((statement) => `\n${statement}\n`).join('')}`;
  return { text, losses, enforced };
}

function clause(word: 'when' | 'unless', expression: string | undefined): string {
  return expression ? `\n${word} {\n  ${expression}\n}` : '';
}

function cannot({ when }: PolicyRule, args: Arguments): string | undefined {
  if (!when?.some((condition) => cedarExpression(condition, args) === undefined)) return undefined;
  return oneLine(`has no condition that is exactly this one (${describeWhen(when)})`);
}

/** The arguments as AgentCore types them: integer is Long, number is decimal. What the schema does not type is not used. */
function argumentsOf(schema: unknown): Arguments {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  const typeOf = (name: string) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return isObject(property) ? property.type : undefined;
  };
  return {
    record: 'context.input',
    attribute: (name) => name,
    number: (name) => (typeOf(name) === 'integer' ? 'long' : typeOf(name) === 'number' ? 'decimal' : undefined),
    takes: (name, type) => typeOf(name) === type || (type === 'number' && typeOf(name) === 'integer'),
  };
}
