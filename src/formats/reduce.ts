import { canonicalJson, type Effect, InputError, type Policy, type PolicyRule } from '../model/index.ts';
import { describeWhen, refuses, strictest } from '../policy/index.ts';
import type { ExportContext, Loss, Says } from './format.ts';

/** What a consumer can say, as far as reducing a policy to it needs to know. */
export interface Consumer extends Says {
  /** Its name, as in a sentence. */
  name: string;
  /** Why this rule cannot be said, where effects, operators and windows do not tell; a phrase. */
  cannot?: (rule: PolicyRule) => string | undefined;
  /** True where several rules with different conditions can be said of one tool. */
  mixed?: boolean;
  /** What it does with a tool that the text does not name, where the text cannot say it. */
  rest?: Effect;
  /** How it spells a name, where it does not keep every character: names spelled alike are treated alike. */
  spell?: (tool: string) => string;
}

/** A policy as far as a consumer can say it. */
export interface Reduced {
  /** The rules that the text has to state, tool by tool. */
  stated: Map<string, PolicyRule[]>;
  losses: Loss[];
  /** What holds then, with what the consumer does of itself. */
  enforced: Policy;
}

/** The part of a policy that a consumer can say; what it cannot is said more strictly, and declared. */
export function reduce(policy: Policy, context: ExportContext, consumer: Consumer): Reduced {
  const foreign = policy.rules.find((rule) => rule.server !== context.server);
  if (foreign)
    throw new InputError([
      {
        level: 'error',
        path: '#/rules',
        message: 'names another server than the export is for',
        expected: context.server,
        actual: foreign.server,
        tip: 'export one server at a time',
      },
    ]);
  const losses: Loss[] = [];
  const stated = new Map<string, PolicyRule[]>();
  const unstated = new Map<string, PolicyRule[]>();
  for (const tool of new Set([...context.tools, ...policy.rules.map((rule) => rule.tool)])) {
    const rules = policy.rules.filter((rule) => rule.tool === tool);
    const rest = { server: context.server, tool, reason: 'The policy does not name this tool.' };
    if (rules.length > 0) stated.set(tool, fit(deciding(rules), consumer, losses));
    else if (policy.default === 'allow') unstated.set(tool, [{ ...rest, effect: consumer.rest ?? 'allow' }]);
    else if (consumer.rest) stated.set(tool, fit([{ ...rest, effect: 'deny' }], consumer, losses));
  }
  alike(stated, unstated, consumer, losses);
  if (consumer.rest && consumer.rest !== policy.default)
    losses.push({
      tool: '*',
      said: policy.default,
      became: consumer.rest,
      message: `${consumer.name} has no default for one server: a tool that is not named is ${participles[consumer.rest]}.`,
    });
  const rules = [...stated.values(), ...(consumer.rest ? unstated.values() : [])].flat();
  return { stated, losses, enforced: { version: 1, default: consumer.rest ? 'deny' : policy.default, rules } };
}

/** Gives tools whose names a consumer spells alike the strictest of their effects. */
function alike(
  stated: Map<string, PolicyRule[]>,
  unstated: Map<string, PolicyRule[]>,
  consumer: Consumer,
  losses: Loss[],
) {
  if (!consumer.spell) return;
  const groups = Map.groupBy([...stated, ...unstated], ([tool]) => consumer.spell!(tool));
  for (const group of groups.values()) {
    const rules = group.map(([, ofTool]) => ofTool);
    if (
      new Set(rules.map((ofTool) => canonicalJson(ofTool.map(({ effect, when, limit }) => [effect, when, limit]))))
        .size < 2
    )
      continue;
    const effect = strictest(rules.map(([rule]) => (rule!.when || rule!.effect === 'limit' ? 'deny' : rule!.effect)))!;
    for (const [tool, [first]] of group) {
      const { server, reason, effect: said } = first!;
      unstated.delete(tool);
      const same = fit([{ server, tool, effect, reason }], consumer, []);
      stated.set(tool, same);
      const became = same[0]!.effect;
      const names = group.map(([name]) => name).join(' and ');
      if (became !== said)
        losses.push({
          tool,
          said,
          became,
          message: `${consumer.name} spells ${names} alike: ${tool} is ${participles[became]} too.`,
        });
    }
  }
}

/** The rules of one tool that can decide a call: none that an unconditional rule always outranks, one per window. */
function deciding(rules: readonly PolicyRule[]): PolicyRule[] {
  const always = strictest(rules.filter((rule) => !rule.when).map((rule) => rule.effect));
  if (rules.every((rule) => rule.effect === 'deny')) {
    const { when: _, ...unconditional } = rules[0]!; // a call to which none applies is denied too
    return [unconditional];
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
function fit(rules: PolicyRule[], consumer: Consumer, losses: Loss[]): PolicyRule[] {
  const [first] = rules as [PolicyRule];
  const uniform = rules.every((rule) => canonicalJson(rule.when ?? []) === canonicalJson(first.when ?? []));
  const why =
    uniform || consumer.mixed
      ? rules.map((rule) => unsayable(rule, consumer)).find((reason) => reason !== undefined)
      : `cannot combine rules with different conditions on ${first.tool}`;
  if (why === undefined) return rules;
  const { server, tool, when, reason } = first;
  const said = strictest(rules.map((rule) => rule.effect))!;
  const always = rules.some((rule) => !rule.when);
  for (const effect of uniform || always ? [...(uniform ? [] : [said]), ...stricterThan[said]] : stricterThan.ask) {
    if (effect === 'limit') continue;
    const rule = { server, tool, effect, ...(uniform && when && !refuses(effect) && { when }), reason };
    if (unsayable(rule, consumer) !== undefined) continue;
    losses.push({
      tool,
      said,
      became: effect,
      message: `${consumer.name} ${why}: ${tool} is ${participles[effect]} instead.`,
    });
    return [rule];
  }
  throw new Error(`${consumer.name} can refuse ${tool} in no way`);
}

/** Stricter effects to fall to, the nearest first; hide and deny both refuse, and stand in for each other. */
const stricterThan: Record<Effect, readonly Effect[]> = {
  allow: ['ask', 'deny', 'hide'],
  limit: ['ask', 'deny', 'hide'],
  ask: ['deny', 'hide'],
  deny: ['hide'],
  hide: ['deny'],
};

const participles: Record<Effect, string> = {
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
