import { type Condition, type Config, type Rule } from './config.ts';
import { compileGoPattern } from './go-pattern.ts';
import { isWindow, parseRateLimit } from './rate-limit.ts';
import { compareBytes, quote, toFloat } from './value.ts';

const operators = ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'regex', 'contains', 'exists'];

/** All that the engine finds wrong with a policy, in its words and order. */
export function validate(config: Config): string[] {
  const messages: string[] = [];
  if (config.version !== '1') messages.push(`version must be "1", got ${quote(config.version)}`);
  if (config.default !== 'allow' && config.default !== 'deny')
    messages.push(`default must be "allow" or "deny", got ${quote(config.default)}`);
  messages.push(...validateHide(config.hide));
  for (const [tool, rules] of [...config.tools].sort(([a], [b]) => compareBytes(a, b))) {
    messages.push(...duplicateCounters(tool, rules));
    for (const [index, rule] of rules.entries())
      messages.push(...validateRule(rule, config).map((message) => `tools.${tool}.rules[${index}]${message}`));
  }
  return messages;
}

function validateHide(hide: readonly string[]): string[] {
  const seen = new Set<string>();
  return hide.flatMap((name, index) => {
    if (isBlank(name)) return [`hide[${index}]: entry must not be empty`];
    if (seen.has(name)) return [`hide: duplicate entry ${quote(name)}`];
    seen.add(name);
    return [];
  });
}

function duplicateCounters(tool: string, rules: readonly Rule[]): string[] {
  const seen = new Map<string, number>();
  return rules.flatMap(({ state }, index) => {
    if (!state) return [];
    const known = seen.get(state.counter);
    if (known === undefined) seen.set(state.counter, index);
    return known === undefined
      ? []
      : [
          `tools.${tool}.rules[${index}]: duplicate state counter ${quote(state.counter)} (also used by rules[${known}])`,
        ];
  });
}

function validateRule(rule: Rule, config: Config): string[] {
  if (rule.rateLimit !== '') return validateRateLimit(rule).map((message) => `: ${message}`);
  const { name, action, conditions, state } = rule;
  const messages: string[] = [];
  if (name === '') messages.push(': rule must have a name');
  if (action !== 'evaluate' && action !== 'deny')
    messages.push(`: action must be "evaluate" or "deny", got ${quote(action)}`);
  if (action === 'deny' && conditions.length > 0) messages.push(': deny rules must not have conditions');
  if (action === 'evaluate' && conditions.length === 0)
    messages.push(': evaluate rules must have at least one condition');
  for (const [index, condition] of conditions.entries())
    messages.push(...validateCondition(condition).map((message) => `.conditions[${index}]: ${message}`));
  if (state) {
    if (state.counter === '') messages.push('.state: counter must not be empty');
    if (!isWindow(state.window))
      messages.push(`.state: window must be "minute", "hour", or "day", got ${quote(state.window)}`);
    if (state.incrementFrom !== '' && !state.incrementFrom.startsWith('args.'))
      messages.push(`.state: increment_from must start with "args.", got ${quote(state.incrementFrom)}`);
  }
  for (const { path } of conditions) {
    const [root, tool, ...counter] = path.split('.');
    if (root === 'state' && counter.length > 0 && !isCounted(config, tool!, counter.join('.')))
      messages.push(`: condition references ${path} but no matching state block found`);
  }
  return messages;
}

function validateRateLimit({ rateLimit, conditions, state, action }: Rule): string[] {
  const messages: string[] = [];
  const parsed = parseRateLimit(rateLimit);
  if ('error' in parsed) messages.push(parsed.error);
  if (conditions.length > 0 || state)
    messages.push(
      'rate_limit cannot be combined with conditions or state; use separate rules or the full syntax instead',
    );
  if (action === 'deny') messages.push('rate_limit cannot be used with action "deny"');
  return messages;
}

function validateCondition({ path, op, value }: Condition): string[] {
  const messages: string[] = [];
  if (!path.startsWith('args.') && !path.startsWith('state.'))
    messages.push(`path must start with "args." or "state.", got ${quote(path)}`);
  if (!operators.includes(op)) messages.push(`unknown operator ${quote(op)}`);
  if ((op === 'in' || op === 'not_in') && !Array.isArray(value))
    messages.push(`operator "${op}" requires a list value`);
  if (['lt', 'lte', 'gt', 'gte'].includes(op) && toFloat(value) === undefined)
    messages.push(`operator "${op}" requires a numeric value`);
  if (op === 'exists' && typeof value !== 'boolean') messages.push('operator "exists" requires a boolean value');
  if (op === 'regex') {
    if (typeof value !== 'string') return [...messages, 'regex value must be a string'];
    const compiled = compileGoPattern(value);
    if ('error' in compiled) messages.push(`invalid regex ${quote(value)}: ${compiled.error}`);
  }
  return messages;
}

function isCounted({ tools }: Config, tool: string, counter: string): boolean {
  const rules = tools.get(tool) ?? (tool === '_global' ? tools.get('*') : undefined);
  return rules?.some(({ state }) => state?.counter === counter) ?? false;
}

function isBlank(text: string): boolean {
  return /^[\t\n\v\f\r\u0085\p{Z}]*$/u.test(text);
}
