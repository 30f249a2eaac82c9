import { isObject, type PolicyRule } from '../model/index.ts';
import { describeWhen } from '../policy/index.ts';
import { type Arguments, cedarExpression, quoted } from './cedar-condition.ts';
import { oneLine, opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { ExportContext, Format } from './format.ts';
import { reduce } from './reduce.ts';

const says = {
  effects: ['deny', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte'],
  windows: [],
} as const satisfies Partial<Format>;

const gateway = 'resource == AgentCore::Gateway::"GATEWAY_ARN"';

/** Cedar as Amazon Bedrock AgentCore reads it: a tool is an action, and its arguments have the types of its schema. */
export const agentcore: Format = {
  id: 'agentcore',
  language: 'cedar',
  filename: 'policy.cedar',
  ...says,
  export(policy, context) {
    const consumer: Consumer = { ...says, name: 'AgentCore', cannot: (rule) => cannot(rule, context) };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const statements = [...stated].flatMap(([tool, [rule]]) => {
      const action = `action == AgentCore::Action::${quoted(`${context.server}___${tool}`)}`;
      const holds = rule!.when
        ?.map((condition) => cedarExpression(condition, argumentsOf(tool, context))!)
        .join(' &&\n  ');
      const scope = `(\n  principal,\n  ${action},\n  ${gateway}\n)`;
      if (policy.default === 'deny') return rule!.effect === 'deny' ? [] : [`permit${scope}${clause('when', holds)};`];
      if (rule!.effect === 'deny') return [`forbid${scope};`];
      return holds ? [`forbid${scope}${clause('unless', holds)};`] : [];
    });
    const all =
      policy.default === 'deny' ? statements : [`permit(\n  principal,\n  action,\n  ${gateway}\n);`, ...statements];
    const text = `${opening('//', context, losses)}${all.map((statement) => `\n${statement}\n`).join('')}`;
    return { text, filename: agentcore.filename, losses, enforced };
  },
};

function clause(word: 'when' | 'unless', expression: string | undefined): string {
  return expression ? `\n${word} {\n  ${expression}\n}` : '';
}

function cannot({ tool, when }: PolicyRule, context: ExportContext): string | undefined {
  if (!when?.some((condition) => cedarExpression(condition, argumentsOf(tool, context)) === undefined))
    return undefined;
  return oneLine(`has no condition that is exactly this one (${describeWhen(when)})`);
}

/** The arguments as AgentCore types them: integer is Long, number is decimal. What the schema does not type is not used. */
function argumentsOf(tool: string, { inputSchemas }: ExportContext): Arguments {
  const schema = inputSchemas?.get(tool);
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
