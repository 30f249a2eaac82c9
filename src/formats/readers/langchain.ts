import { InputError, isObject, parse, type PolicyRule, policyRuleSchema, pointer } from '../../model/index.ts';
import { testCondition } from '../../policy/index.ts';
import { parsers, type Reader, valueAt } from './reader.ts';

/** LangChain: the rules in the module, of which the first that holds decides; its code is taken to be as it was written. */
export const langchainReader: Reader = {
  format: 'langchain',
  parse(text) {
    const [, data] = /^POLICY = json\.loads\(r'''\n([^']*)\n'''\)$/m.exec(text) ?? [];
    if (data === undefined) throw refusal('', "has no POLICY = json.loads(r'''…''') with the rules in it");
    const value = parsers.json(data);
    for (const [at, rule] of [defaultOf(value), ...rulesOf(value)].entries()) {
      const path = `POLICY#${at === 0 ? '/default' : pointer('rules', at - 1)}`;
      const { effect } = parse(policyRuleSchema, isObject(rule) ? { ...rule, server: '-' } : rule, path);
      if (effect === 'limit') throw refusal(path, 'has an effect that the module does not know');
    }
    return value;
  },
  mentions: (value) => rulesOf(value).map(({ tool }, at) => ({ tool, path: pointer('rules', at, 'tool') })),
  byArguments: (value) => rulesOf(value).flatMap(({ tool, when }) => (when ? [tool] : [])),
  decide(value) {
    const rules = rulesOf(value);
    return ({ tool, arguments: args }) => {
      const first = rules.find(
        (rule) => rule.tool === tool && (rule.when ?? []).every((each) => testCondition(each, args) === 'holds'),
      );
      return (first ?? (defaultOf(value) as PolicyRule)).effect;
    };
  },
};

function rulesOf(value: unknown): PolicyRule[] {
  const rules = valueAt(value, 'rules');
  return Array.isArray(rules) ? rules : [];
}

/** What is done with a tool that no rule names, as a rule without a tool. */
function defaultOf(value: unknown): unknown {
  const otherwise = valueAt(value, 'default');
  return isObject(otherwise) ? { tool: '-', ...otherwise } : otherwise;
}

function refusal(path: string, message: string): InputError {
  return new InputError([{ level: 'error', path, message }]);
}
