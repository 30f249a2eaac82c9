import { pointer } from '../../model/index.ts';
import { validate } from '../../intercept/core.ts';
import type { Check, Found } from '../lint/check.ts';
import { under } from '../lint/glance.ts';
import { likely, nearest } from '../lint/nearest.ts';
import type { InterceptReading } from './read.ts';

/** What to write for each thing that Intercept says, by its words. */
const tips: readonly [RegExp, (found: RegExpExecArray, limit: string | undefined) => string][] = [
  [/version must be "1", got ""/, () => 'add version: "1"'],
  [/version must be "1"/, () => 'write version: "1"'],
  [
    /default must be .*got "(.*)"/,
    ([, got]) => `write default: ${likely(got!, ['allow', 'deny']) ?? 'allow, or deny'}`,
  ],
  [/duplicate entry/, () => 'remove one of the two'],
  [/rule must have a name/, () => 'add name: a name of your choice'],
  [
    /action must be .*got "(.*)"/,
    ([, got]) => `write action: ${likely(got!, ['deny', 'evaluate']) ?? 'deny, or leave it out'}`,
  ],
  [
    /deny rules must not have conditions/,
    () => 'remove "action: deny" and turn the conditions round: a rule refuses where one of them is false',
  ],
  [
    /evaluate rules must have at least one condition/,
    () => 'add conditions, or rate_limit: 30/minute, or action: deny',
  ],
  [/path must start with .*got "(.*)"/, ([, got]) => `write path: args.${got}`],
  [/unknown operator "(.*)"/, ([, got]) => `write op: ${operatorFor(got!)}`],
  [/rate_limit (?:must be|window|count)/, (_, given) => `write rate_limit: ${limitFrom(given)}`],
  [/rate_limit cannot be combined/, () => 'put the rate_limit into a rule of its own'],
  [/rate_limit cannot be used with action/, () => 'remove "action: deny"'],
  [/state: window must be/, () => 'write window: minute, hour or day'],
  [/state: counter must not be empty/, () => 'add counter: a name of your choice'],
  [/increment_from must start/, () => 'write increment_from: args.NAME'],
  [/requires a list value/, () => 'write a list, such as [a, b]'],
  [/requires a numeric value/, () => 'write a number without quotes'],
  [/requires a boolean value/, () => 'write true or false'],
  [
    /no matching state block/,
    () => 'a tool whose name holds a dot cannot be counted; otherwise add state: {counter, window} to a rule',
  ],
  [/cannot unmarshal .* into \[\]/, () => 'write a list, such as [a]'],
  [/cannot unmarshal .* into (map|config)/, () => 'write an object with keys, such as {}'],
  [/(?:)/, () => 'correct it, and run intercept validate -c with the file'],
];

const operators = ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'regex', 'contains', 'exists'];
const signs: Readonly<Record<string, string>> = {
  '=': 'eq',
  '==': 'eq',
  '!=': 'neq',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
  matches: 'regex',
  equals: 'eq',
};

/** What Intercept says of a file when it does not start with it. */
export function problemsOf({ loaded: { config, error } }: InterceptReading): string[] {
  return error === undefined ? validate(config) : [error];
}

/** What Intercept itself finds wrong; it does not start with such a file. */
export const interceptValid: Check<InterceptReading> = {
  id: 'intercept-valid',
  find: ({ reading }) =>
    problemsOf(reading).map((message): Found => {
      const [, tool, index] = /^tools\.(.*)\.rules\[(\d+)\]/.exec(message) ?? [];
      const line = /line (\d+)/.exec(message)?.[1];
      const tip = tips.flatMap(([words, write]) => {
        const found = words.exec(message);
        return found ? [write(found, limitAt(reading.tree, tool, Number(index)))] : [];
      })[0];
      return {
        level: 'error',
        path: tool === undefined ? placeOf(message) : pointer('tools', tool, 'rules', Number(index)),
        message,
        tip,
        ...(line !== undefined && { line: Number(line) }),
      };
    }),
};

/** The rate_limit of a rule as it is written; undefined where there is none. */
function limitAt(tree: unknown, tool: string | undefined, index: number): string | undefined {
  const rules = tool === undefined ? undefined : under(tree, 'tools', tool, 'rules');
  const limit = Array.isArray(rules) ? under(rules[index], 'rate_limit') : undefined;
  return typeof limit === 'string' ? limit : undefined;
}

const windows: readonly [RegExp, string][] = [
  [/h(?:ou)?rs?\b|hourly|60 ?m/i, 'hour'],
  [/d(?:ay)?s?\b|daily|24 ?h/i, 'day'],
  [/m(?:in(?:ute)?)?s?\b|60 ?s/i, 'minute'],
];

/** The limit that was meant, as Intercept takes it: its number and its window, as far as they can be told. */
function limitFrom(given: string | undefined): string {
  const [, number] = /(\d+)/.exec(given ?? '') ?? [];
  const unit = given?.replace(/^\D*\d+/, '') ?? '';
  const [, window = 'minute'] = windows.find(([words]) => words.test(unit)) ?? [];
  return `${number === undefined || Number(number) === 0 ? 30 : Number(number)}/${window}`;
}

function placeOf(message: string): string {
  const [, key, index] = /^(version|default|hide)(?:\[(\d+)\])?/.exec(message) ?? [];
  if (key === undefined || message.endsWith('got ""')) return '';
  return index === undefined ? pointer(key) : pointer(key, Number(index));
}

function operatorFor(got: string): string {
  return (Object.hasOwn(signs, got) ? signs[got] : nearest(got, operators)) ?? operators.join(', ');
}
