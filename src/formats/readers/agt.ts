import { type Effect, InputError, isObject, pointer } from '../../model/index.ts';
import { type Mention, parsers, type Reader, valueAt } from './reader.ts';

/** Agent Governance Toolkit: of the rules whose condition holds the first of the highest priority, else the default. */
export const agtReader: Reader = {
  format: 'agt',
  parse(text) {
    const value = parsers.yaml(text);
    const version = valueAt(value, 'apiVersion');
    if (version !== undefined && version !== 'governance.toolkit/v1') refuse('#/apiVersion', 'is no known version');
    if (typeof valueAt(value, 'name') !== 'string') refuse('#/name', 'has the wrong type or is missing');
    for (const [at, rule] of rulesOf(value).entries())
      for (const key of ['name', 'condition'])
        if (typeof valueAt(rule, key) !== 'string')
          refuse(`#${pointer('rules', at, key)}`, 'has the wrong type or is missing');
    return value;
  },
  mentions: (value) =>
    rulesOf(value).flatMap((rule, at): Mention[] =>
      [...String(valueAt(rule, 'condition')).matchAll(/\btool_name\s*==\s*['"]([^'"]+)['"]/g)].map(([, tool]) => ({
        tool: tool!,
        path: pointer('rules', at, 'condition'),
      })),
    ),
  decide(value) {
    const rules = rulesOf(value)
      .filter((rule) => valueAt(rule, 'enabled') !== false && (valueAt(rule, 'stage') ?? 'pre_tool') === 'pre_tool')
      .toSorted((a, b) => priorityOf(b) - priorityOf(a));
    const agents = [valueAt(value, 'agent'), valueAt(value, 'agents')].flat();
    const fallback = valueAt(value, 'default_action') === 'allow' ? 'allow' : 'deny';
    const calls = new Map<unknown, number>();
    return ({ tool }) => {
      if (!agents.includes('*')) return 'deny'; // without any agent the policy is for none
      const rule = rules.find((each) => holds(String(valueAt(each, 'condition')), tool));
      if (!rule) return fallback;
      const max = parseInt(String(valueAt(rule, 'limit')), 10);
      const made = calls.get(rule) ?? 0;
      if (made >= max) return 'deny';
      calls.set(rule, made + 1);
      const effect = effectOf(rule);
      return effect === 'allow' && !Number.isNaN(max) ? 'limit' : effect;
    };
  },
};

function rulesOf(value: unknown): unknown[] {
  const rules = valueAt(value, 'rules');
  return Array.isArray(rules) ? rules.filter(isObject) : [];
}

function priorityOf(rule: unknown): number {
  return Number(valueAt(rule, 'priority') ?? 0);
}

/** What a rule does; `warn` and `log` let nothing through. */
function effectOf(rule: unknown): Effect {
  const action = valueAt(rule, 'action');
  return action === 'allow' ? 'allow' : action === 'require_approval' ? 'ask' : 'deny';
}

/** A condition over a context that holds nothing but the name of the tool. */
function holds(condition: string, tool: string): boolean {
  const either = condition.split(' or ');
  if (either.length > 1) return either.some((part) => holds(part.trim(), tool));
  const each = condition.split(' and ');
  if (each.length > 1) return each.every((part) => holds(part.trim(), tool));
  const [, path, operator, value] = /^(\w+(?:\.\w+)*)\s*(==|!=)\s*['"]([^'"]+)['"]/.exec(condition) ?? [];
  const actual = (name: string | undefined) => (name === 'tool_name' ? tool : undefined);
  if (operator) return (actual(path) === value) === (operator === '==');
  const [, field, list] = /^(\w+(?:\.\w+)*)\s+in\s+\[([^\]]*)\]/.exec(condition) ?? [];
  if (list !== undefined) return list.split(',').some((item) => unquoted(item) === actual(field));
  const [, measured, sign, number] = /^(\w+(?:\.\w+)*)\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)/.exec(condition) ?? [];
  if (sign) return compare[sign]!(Number(actual(measured) ?? 0), Number(number)); // what is missing counts as 0
  return condition === 'tool_name' && tool !== '';
}

const compare: Record<string, (a: number, b: number) => boolean> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

function unquoted(item: string): string {
  return item.trim().replace(/^['"]+|['"]+$/g, '');
}

function refuse(path: string, message: string): never {
  throw new InputError([{ level: 'error', path, message }]);
}
