import type { Condition, Config, Rule } from './config.ts';
import { compileGoPattern } from './go-pattern.ts';
import { type GoKey, type GoValue, print, quote, toFloat } from './value.ts';

/** The engine's answer to one call, under the names that it uses. */
export interface Decision {
  Allowed: boolean;
  Rule: string;
  Message: string;
}

/** The value of a counter; undefined where there are no counters, and conditions on them hold. */
export type ReadCounter = ((path: string) => bigint) | undefined;

/** Decides one call: hidden, then denied by default, then by the first rule that refuses it. */
export function evaluate(config: Config, tool: string, args: Map<GoKey, GoValue>, read: ReadCounter): Decision {
  if (config.hide.some((name) => name === tool || name === '*'))
    return { Allowed: false, Rule: '(hidden)', Message: `Tool ${quote(tool)} is hidden by policy` };
  if (config.default === 'deny' && !config.tools.has(tool))
    return { Allowed: false, Rule: '(default deny)', Message: `Tool ${quote(tool)} is not permitted by policy` };
  const refusing = rulesFor(config, tool).find(
    ({ rule }) =>
      rule.action === 'deny' ||
      (rule.action === 'evaluate' && !rule.conditions.every((condition) => holds(condition, args, read))),
  );
  if (refusing) return { Allowed: false, Rule: refusing.rule.name, Message: refusing.rule.onDeny };
  return { Allowed: true, Rule: '', Message: '' };
}

/** The rules that a call of a tool meets, each with the tool under which it stands: its own, then those of `*`. */
export function rulesFor({ tools }: Config, tool: string): { rule: Rule; key: string }[] {
  const keys = tool === '*' ? ['*'] : [tool, '*'];
  return keys.flatMap((key) => (tools.get(key) ?? []).map((rule) => ({ rule, key })));
}

/** The argument at a path of names joined by dots, through objects only. */
export function argumentAt(args: GoValue, path: string): GoValue | undefined {
  let current: GoValue | undefined = args;
  for (const name of path.split('.')) current = current instanceof Map ? current.get(name) : undefined;
  return current;
}

function holds({ path, op, value }: Condition, args: Map<GoKey, GoValue>, read: ReadCounter): boolean {
  const isState = path.startsWith('state.');
  if (isState && !read) return true;
  const actual = isState ? read!(path) : path.startsWith('args.') ? argumentAt(args, path.slice(5)) : undefined;
  if (op === 'exists') return ((actual ?? null) !== null) === value;
  if (actual === undefined) return false;
  return operators.get(op)?.(actual, value) ?? false;
}

type Operator = (actual: GoValue, expected: GoValue) => boolean;

const operators = new Map<string, Operator>(
  Object.entries({
    eq: equal,
    neq: (actual: GoValue, expected: GoValue) => !equal(actual, expected),
    in: isIn,
    not_in: (actual: GoValue, expected: GoValue) => !isIn(actual, expected),
    lt: ordered((a, b) => a < b),
    lte: ordered((a, b) => a <= b),
    gt: ordered((a, b) => a > b),
    gte: ordered((a, b) => a >= b),
    regex: (actual: GoValue, expected: GoValue) => {
      if (typeof actual !== 'string' || typeof expected !== 'string') return false;
      const compiled = compileGoPattern(expected);
      return 'pattern' in compiled && compiled.pattern.matcher(actual).find();
    },
    contains: (actual: GoValue, expected: GoValue) => {
      if (typeof actual === 'string') return typeof expected === 'string' && actual.includes(expected);
      return Array.isArray(actual) && actual.some((item) => equal(item, expected));
    },
  }),
);

function equal(actual: GoValue, expected: GoValue): boolean {
  const [a, b] = [toFloat(actual), toFloat(expected)];
  return a !== undefined && b !== undefined ? a === b : print(actual) === print(expected);
}

function isIn(actual: GoValue, expected: GoValue): boolean {
  return Array.isArray(expected) && expected.some((item) => equal(actual, item));
}

function ordered(compare: (a: number, b: number) => boolean): Operator {
  return (actual, expected) => {
    const [a, b] = [toFloat(actual), toFloat(expected)];
    return a !== undefined && b !== undefined && compare(a, b);
  };
}
