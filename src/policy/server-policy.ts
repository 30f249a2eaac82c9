import { type ArgumentRule, type Axes, axisTerm, type Effect, type Limit, type Policy } from '../model/index.ts';
import { equal } from './equal.ts';
import { limitFor } from './limit.ts';
import { conditionsOf, type PolicySubject, reasonsOf, type Recommendation, withEffect } from './recommend.ts';
import type { Profile } from './profiles.ts';
import { refuses, strictest } from './strictness.ts';
import { ruleFor } from './tool-policy.ts';

/** A tool of a server, as profiles see it. */
export interface ProfiledTool {
  name: string;
  subject: PolicySubject;
  recommendation: Recommendation;
  /** The argument rules of this tool. */
  argumentRules: readonly ArgumentRule[];
}

/** Tools that reach the same end, and why. */
export interface SameEnd {
  tools: readonly string[];
  reason: string;
}

/** The policy for a whole server: what is not named is refused, every tool is named, tools of one end are treated alike. */
export function policyForServer(
  server: string,
  profile: Profile,
  tools: readonly ProfiledTool[],
  sameEnd: readonly SameEnd[],
): Policy {
  const treated = new Map(tools.map((tool) => [tool.name, treatments[profile](tool)]));
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  // Groups may share tools, so raising one can raise another: repeat until nothing moves.
  for (let moved = true; moved;) {
    moved = false;
    for (const group of sameEnd) {
      const members = group.tools.filter((name) => treated.has(name));
      const effect = strictest(members.map((name) => treated.get(name)!.effect));
      const limit = effect === 'limit' ? lowest(members) : undefined;
      const held = members.filter((name) => meets(treated.get(name)!, effect, limit));
      for (const name of members.filter((member) => !held.includes(member))) {
        const { subject, argumentRules } = byName.get(name)!;
        // What the tool's own severity asked for is no reason for the stricter effect; its conditions still hold.
        const reason = `As strict as ${listOf(held)}: ${group.reason}${refuses(effect!) ? '' : reasonsOf(argumentRules)}`;
        treated.set(name, withEffect(subject, effect!, { ...treated.get(name)!, ...(limit && { limit }) }, reason));
        moved = true;
      }
    }
  }
  return { version: 1, default: 'deny', rules: tools.map(({ name }) => ruleFor(server, name, treated.get(name)!)) };

  function lowest(members: readonly string[]): Limit {
    const limits = members.map((name) => treated.get(name)!.limit).filter((limit) => limit !== undefined);
    return limits.reduce((a, b) => (perDay(a) <= perDay(b) ? a : b));
  }
}

const treatments: Record<Profile, (tool: ProfiledTool) => Recommendation> = {
  observe: ({ subject, recommendation, argumentRules }) => {
    if (subject.category !== 'Read') return { effect: 'hide', reason: `${subject.category}: this profile only reads.` };
    if (recommendation.effect !== 'allow' || !discloses(subject.axes)) return recommendation;
    const { limit, why } = limitFor(subject.category, subject.axes);
    const what = axisTerm('exposure', subject.axes.exposure).label;
    return withEffect(
      subject,
      'limit',
      { ...recommendation, limit },
      `${what} in the answer: ${why}${reasonsOf(argumentRules)}`,
    );
  },
  operate: ({ subject, recommendation, argumentRules }) => {
    const when = conditionsOf(argumentRules);
    if (subject.severity !== 'Critical' || !when) return recommendation;
    return {
      effect: 'ask',
      when,
      reason: `Critical, but narrowed by its arguments: a person approves each call.${reasonsOf(argumentRules)}`,
    };
  },
  'all-but-irreversible': ({ subject, argumentRules }) => {
    const { reversibility } = subject.axes;
    if (reversibility === 'never') return { effect: 'hide', reason: 'What a call does cannot be taken back.' };
    if (reversibility === 'unknown' && subject.category !== 'Read')
      return { effect: 'hide', reason: 'Nothing in the definition shows that a call can be taken back.' };
    const when = conditionsOf(argumentRules);
    const reason = subject.category === 'Read' ? 'A call changes nothing.' : 'What a call does can be taken back.';
    return { effect: 'allow', ...(when && { when }), reason: `${reason}${reasonsOf(argumentRules)}` };
  },
};

/** True where answers hold what is not everybody’s to read; what is unknown is left to the severity. */
function discloses({ exposure }: Axes): boolean {
  return exposure === 'personal' || exposure === 'secrets';
}

function perDay({ max, per }: Limit): number {
  return max * { minute: 1440, hour: 24, day: 1 }[per];
}

function meets(current: Recommendation, effect: Effect | undefined, limit: Limit | undefined): boolean {
  return current.effect === effect && (!limit || equal(current.limit, limit));
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
