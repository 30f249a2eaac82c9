import { type Call, type Condition, isObject, type Policy } from '../model/core.ts';
import {
  argumentAt,
  type Counters,
  type Decision,
  describeCondition,
  describeLimit,
  describeWhen,
  rulesOf,
  testCondition,
} from '../policy/core.ts';

/** How a decision came about, as sentences with names in backticks. */
export function traceInWords(policy: Policy, call: Call, decision: Decision, counters: Counters): string[] {
  const rules = rulesOf(policy, call.server, call.tool);
  const name = code(call.tool);
  if (rules.length === 0 && isObject(call.arguments))
    return [
      `No rule names ${name}.`,
      `The policy ${policy.default === 'deny' ? 'refuses' : 'lets run'} what it does not name.`,
    ];
  const first = rules.map(({ effect, when, limit }) => {
    const act = limit === undefined ? effect : `at most ${describeLimit(limit)}`;
    return `The rule for ${name} is: ${act}${when === undefined ? '' : `, where ${spoken(when)}`}.`;
  });
  if (decision.effect === 'hide')
    return [...first, 'A hidden tool is not listed, and a call of it is refused all the same.'];
  if (!isObject(call.arguments)) return [...first, 'The arguments are no object, and such a call is refused.'];
  const tested = rules.flatMap(({ when = [] }) => when.map((each) => conditionInWords(each, call.arguments)));
  const applies = decision.trace.some(({ outcome }) => outcome === 'holds');
  return [...first, ...tested, ...ending(decision, applies, tested.length > 0, counters)];
}

function ending(decision: Decision, applies: boolean, isTested: boolean, counters: Counters): string[] {
  const { effect, rule, reason, reserve } = decision;
  if (!applies) return ['The rule does not apply. A tool that has a rule, which does not apply, is refused.'];
  const applied = isTested ? ['The rule applies.'] : [];
  if (rule?.limit !== undefined) {
    if (effect === 'deny') return [...applied, reason];
    const used = reserve.map(({ key, window }) => {
      const counter = counters.get(key);
      return counter?.window === window ? counter.calls : 0;
    });
    return [
      ...applied,
      `It is call ${Math.max(0, ...used) + 1} of ${rule.limit.max} in this ${rule.limit.per} (UTC), and goes to the server.`,
    ];
  }
  return [...applied, endings[effect]];
}

const endings: Readonly<Record<Decision['effect'], string>> = {
  hide: 'It is not listed.',
  deny: 'The call is refused, and the agent reads why.',
  ask: 'The call waits until a person approves it.',
  limit: 'The call goes to the server until the limit is reached.',
  allow: 'The call goes to the server.',
};

/** What testing one condition gave, with the value that the call has. */
function conditionInWords(condition: Condition, args: unknown): string {
  const value = argumentAt(args, condition.path);
  const outcome = testCondition(condition, args);
  const said = code(describeCondition(condition));
  if (outcome === 'unusable') return `${said} cannot be tested, so that the call is refused.`;
  const has = value === undefined ? 'is not given' : `is ${short(value)}, ${typeInWords(value)}`;
  return `${code(condition.path)} ${has}: ${said} ${outcome === 'holds' ? 'holds' : 'does not hold'}.`;
}

function spoken(when: readonly Condition[]): string {
  return code(describeWhen(when));
}

function typeInWords(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'an object';
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return code(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** A text as code: a backtick in it would end it. */
function code(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ')}\``;
}
