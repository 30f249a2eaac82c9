import type { ArgumentRule, Axes, Category, Condition, Effect, Limit, Severity } from '../model/index.ts';
import { limitFor } from './limit.ts';
import { nextStricter } from './strictness.ts';

/** What a recommendation is made from: the published verdict of one tool. */
export interface PolicySubject {
  category: Category;
  severity: Severity;
  axes: Axes;
  review: { needed: boolean; reasons: readonly string[] };
}

/** What a policy should do with the calls of one tool, and why. */
export interface Recommendation {
  effect: Effect;
  /** With the effect limit. */
  limit?: Limit;
  /** Conditions that a call must meet; one that does not is refused. */
  when?: Condition[];
  reason: string;
}

/** The recommended effect for one tool. `argumentRules` are those of this tool. */
export function recommend(subject: PolicySubject, argumentRules: readonly ArgumentRule[]): Recommendation {
  const plain = bySeverity(subject, argumentRules);
  if (!subject.review.needed || plain.effect === 'hide') return plain;
  const effect = nextStricter(plain.effect);
  const why = subject.review.reasons.map((reason) => reason.replace(/\.$/, '')).join('; ');
  const reason = `${subject.severity}: ${milder(plain)} would do; one step stricter, because the verdict needs review${why && `: ${why}`}.`;
  return withEffect(subject, effect, plain, `${reason}${effect === 'deny' ? '' : reasonsOf(argumentRules)}`);
}

function milder({ effect, when }: Recommendation): string {
  if (effect === 'ask') return 'a person’s approval';
  if (effect === 'limit') return 'a cap';
  return when ? 'a condition' : 'letting calls run';
}

/** The same recommendation under another effect: limits go with `limit` only, conditions with all that can meet them. */
export function withEffect(
  { category, axes }: Pick<PolicySubject, 'category' | 'axes'>,
  effect: Effect,
  { when, limit }: Pick<Recommendation, 'when' | 'limit'>,
  reason: string,
): Recommendation {
  const refused = effect === 'hide' || effect === 'deny';
  return {
    effect,
    ...(effect === 'limit' && { limit: limit ?? limitFor(category, axes).limit }),
    ...(when && !refused && { when }),
    reason,
  };
}

/** The conditions of some argument rules taken together; undefined for none. */
export function conditionsOf(argumentRules: readonly ArgumentRule[]): Condition[] | undefined {
  return argumentRules.length === 0 ? undefined : argumentRules.flatMap((rule) => rule.when);
}

/** The sentences that some argument rules give for their conditions, with a leading space. */
export function reasonsOf(argumentRules: readonly ArgumentRule[]): string {
  return argumentRules.map((rule) => ` ${rule.reason.replace(/\.?$/, '.')}`).join('');
}

function bySeverity(
  { category, severity, axes }: PolicySubject,
  argumentRules: readonly ArgumentRule[],
): Recommendation {
  const when = conditionsOf(argumentRules);
  const narrowed = reasonsOf(argumentRules);
  switch (severity) {
    case 'Critical':
      return {
        effect: 'hide',
        reason:
          'Critical: one wrong call does lasting or wide harm, and an approval given in passing would let it through.',
      };
    case 'High':
      return {
        effect: 'ask',
        ...(when && { when }),
        reason: `High: a person approves each call before it runs.${narrowed}`,
      };
    case 'Medium': {
      if (when) return { effect: 'allow', when, reason: `Medium: a condition says more than a cap.${narrowed}` };
      const { limit, why } = limitFor(category, axes);
      return { effect: 'limit', limit, reason: `Medium: ${why}` };
    }
    case 'Low':
      return {
        effect: 'allow',
        ...(when && { when }),
        reason: `Low: ${axes.reversibility === 'nothing' ? 'a call changes nothing' : 'little has to be put right after a wrong call'}.${narrowed}`,
      };
  }
}
