import { canonicalJson, type Effect, type PolicyRule } from '../../model/index.ts';
import { describeWhen, refuses, strictest } from '../../policy/core.ts';
import type { Loss, Says } from '../format.ts';

/** What a consumer can say, as far as reducing a policy to it needs to know. */
export interface Consumer extends Says {
  /** Why this rule cannot be said, where effects, operators and windows do not tell; a phrase. */
  cannot?: (rule: PolicyRule) => string | undefined;
  /** True where several rules with different conditions can be said of one tool. */
  mixed?: boolean;
  /** What it does with a tool that the text does not name, where the text cannot say it. */
  rest?: Effect;
  /** True where no mode of it changes what it does with such a tool. */
  isApart?: true;
  /** How it spells a name, where it does not keep every character: names spelled alike are treated alike. */
  spell?: (tool: string) => string;
}

/** The rules of one tool that can decide a call: none that an unconditional rule always outranks, one per window. */
export function deciding(rules: readonly PolicyRule[]): PolicyRule[] {
  if (rules.length === 1 && rules[0]!.effect !== 'deny') return [...rules];
  const always = strictest(rules.filter((rule) => !rule.when).map((rule) => rule.effect));
  if (rules.every((rule) => rule.effect === 'deny')) {
    const { server, tool, effect, reason } = rules[0]!; // a call to which none applies is denied too
    return [{ server, tool, effect, reason }];
  }
  const kept = rules.filter((rule) => {
    if (always === undefined) return true;
    if (rule.effect === always) return !rule.when || always === 'limit';
    return strictest([rule.effect, always]) === rule.effect;
  });
  const distinct = new Map<string, PolicyRule>();
  for (const rule of kept) {
    const key = canonicalJson([rule.effect, rule.when ?? [], rule.limit?.per ?? '']);
    const known = distinct.get(key);
    if (!known || (rule.limit && rule.limit.max < known.limit!.max)) distinct.set(key, rule);
  }
  const left = [...distinct.values()];
  if (new Set(left.map((rule) => canonicalJson(rule.when ?? []))).size > 1) return left;
  const effect = strictest(left.map((rule) => rule.effect));
  return left.filter((rule) => rule.effect === effect);
}

/** The rules as they are where they can be said, else the least strict rules above them that can. */
export function fit(rules: PolicyRule[], consumer: Consumer, losses: Loss[]): PolicyRule[] {
  const [first] = rules as [PolicyRule];
  const uniform =
    rules.length === 1 || rules.every((rule) => canonicalJson(rule.when ?? []) === canonicalJson(first.when ?? []));
  const why =
    uniform || consumer.mixed
      ? rules.map((rule) => unsayable(rule, consumer)).find((reason) => reason !== undefined)
      : `cannot combine rules with different conditions on ${first.tool}`;
  if (why === undefined) return rules;
  const { server, tool, when } = first;
  const said = strictest(rules.map((rule) => rule.effect))!;
  const always = rules.some((rule) => !rule.when);
  // What is refused under a condition is refused without it too, where no other rule is.
  const again = !uniform || (when && refuses(said)) ? [said] : [];
  for (const effect of uniform || always ? [...again, ...stricterThan[said]] : stricterThan.ask) {
    if (effect === 'limit') continue;
    const message = `${consumer.consumer} ${why}: ${tool} is ${participles[effect]} instead.`;
    const rule = { server, tool, effect, ...(uniform && when && !refuses(effect) && { when }), reason: message };
    if (unsayable(rule, consumer) !== undefined) continue;
    losses.push({ tool, said, became: effect, message });
    return [rule];
  }
  throw new Error(`${consumer.consumer} can refuse ${tool} in no way`);
}

/** Stricter effects to fall to, the nearest first; hide and deny both refuse, and stand in for each other. */
const stricterThan: Record<Effect, readonly Effect[]> = {
  allow: ['ask', 'deny', 'hide'],
  limit: ['ask', 'deny', 'hide'],
  ask: ['deny', 'hide'],
  deny: ['hide'],
  hide: ['deny'],
};

/** What becomes of a tool, as in a sentence. */
export const participles: Record<Effect, string> = {
  hide: 'hidden',
  deny: 'denied',
  ask: 'asked for',
  limit: 'limited',
  allow: 'allowed',
};

const inabilities: Record<Effect, string> = {
  hide: 'cannot hide a tool',
  deny: 'cannot refuse a tool that it lists',
  ask: 'cannot ask for approval',
  limit: 'cannot limit how often a tool is called',
  allow: 'cannot allow a tool',
};

function unsayable(rule: PolicyRule, consumer: Consumer): string | undefined {
  if (!consumer.effects.includes(rule.effect)) return inabilities[rule.effect];
  if (rule.when?.some((condition) => !consumer.operators.includes(condition.op)))
    return `cannot test arguments (${describeWhen(rule.when)})`;
  if (rule.limit && !consumer.windows.includes(rule.limit.per)) return `cannot count calls per ${rule.limit.per}`;
  return consumer.cannot?.(rule);
}
