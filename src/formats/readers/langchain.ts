import { InputError, isObject, parse, type Policy, pointer, policySchema } from '../../model/index.ts';
import { decide, noCounters } from '../../policy/index.ts';
import { parsers, type Reader, valueAt } from './reader.ts';

/** LangChain: the data of the module, which are the rules as they are; its code is taken to be as it was written. */
export const langchainReader: Reader = {
  format: 'langchain',
  parse(text) {
    const [, data] = /^POLICY = json\.loads\(r'''\n([^']*)\n'''\)$/m.exec(text) ?? [];
    if (data === undefined) throw refusal('', "has no POLICY = json.loads(r'''…''') with the rules in it");
    const value = parsers.json(data);
    const policy = parse(policySchema, ofServer(value, '-'), 'POLICY');
    const at = policy.rules.findIndex(({ effect }) => effect === 'limit');
    if (at >= 0) throw refusal(`POLICY#${pointer('rules', at, 'effect')}`, 'is no effect that the module knows');
    return value;
  },
  mentions: (value) => rulesOf(value).map(({ tool }, at) => ({ tool, path: pointer('rules', at, 'tool') })),
  decide(value, server) {
    const policy = ofServer(value, server) as Policy;
    return (call) => decide(policy, { server, ...call }, { now: 0, counters: noCounters }).effect;
  },
};

/** The neutral policy that the data are; they leave out its version, and the server in each rule. */
function ofServer(value: unknown, server: string): unknown {
  if (!isObject(value)) return value;
  return { version: 1, ...value, rules: rulesOf(value).map((rule) => (isObject(rule) ? { ...rule, server } : rule)) };
}

function rulesOf(value: unknown): Policy['rules'] {
  const rules = valueAt(value, 'rules');
  return Array.isArray(rules) ? rules : [];
}

function refusal(path: string, message: string): InputError {
  return new InputError([{ level: 'error', path, message }]);
}
