import type { Answer } from '../../formats/index.ts';
import type { Policy } from '../../model/index.ts';
import { describeLimit, describeWhen } from '../../policy/core.ts';

/** What one format's text does, as far as one sentence says it. */
export interface PanelEffects {
  tool: string;
  /** What the tool's own calls meet, one after another. */
  own: readonly Answer[];
  /** What one call of every other tool meets. */
  others: readonly Answer[];
  /** What a tool meets that the server gains later. */
  later: Answer;
  policy: Policy;
}

/** What the text does to the tool and to the rest of the server: the line beside the button that copies it. */
export function panelSentence(effects: PanelEffects): string {
  return `${ownSentence(effects)} ${othersSentence(effects)}`.trim();
}

function ownSentence({ tool, own, later, policy }: PanelEffects): string {
  const distinct = [...new Set(own)];
  const [only] = distinct;
  if (distinct.length === 1 && only === 'allow' && later === 'allow')
    return `Changes nothing: ${tool} runs with this text as it does without it.`;
  if (distinct.length === 1 && only === 'allow' && later === 'ask') return `Lets ${tool} run without a question.`;
  if (distinct.length === 1) return alone(tool, only!, policy);
  const passing = distinct.find((effect) => !refusing.has(effect));
  const when = policy.rules.find((rule) => rule.tool === tool && rule.when)?.when;
  const where = when ? ` where ${describeWhen(when)}` : '';
  return passing === undefined
    ? `Refuses calls of ${tool}.`
    : `${passes[passing](tool, limitOf(tool, policy))}${where}, and refuses the others.`;
}

const refusing: ReadonlySet<Answer> = new Set(['hide', 'deny', 'refused']);

function alone(tool: string, effect: Answer, policy: Policy): string {
  if (effect === 'hide') return `Hides ${tool} and refuses calls of it.`;
  if (effect === 'refused') return `Refuses calls of ${tool}.`;
  if (effect === 'deny') return `Refuses calls of ${tool}, which stays listed.`;
  return `${passes[effect](tool, limitOf(tool, policy))}.`;
}

const passes: Record<Answer, (tool: string, limit: string) => string> = {
  hide: (tool) => `Hides ${tool}`,
  deny: (tool) => `Refuses ${tool}`,
  refused: (tool) => `Refuses ${tool}`,
  ask: (tool) => `Asks a person about calls of ${tool}`,
  limit: (tool, limit) => `Lets ${tool} run up to ${limit}`,
  allow: (tool) => `Lets ${tool} run`,
};

function limitOf(tool: string, policy: Policy): string {
  const limit = policy.rules.find((rule) => rule.tool === tool && rule.limit)?.limit;
  return limit ? describeLimit(limit) : 'a limit';
}

function othersSentence({ others, later }: PanelEffects): string {
  if (others.length === 0) return '';
  const counts = new Map<Answer, number>();
  for (const effect of others) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  const who = others.length === 1 ? 'The other tool' : `The other ${others.length} tools`;
  const verb = (one: string, many: string): string => (others.length === 1 ? one : many);
  if (counts.size > 1) {
    const parts = [...counts].map(([effect, count]) => `${count} ${states[effect]}`);
    return `Of the other ${others.length}: ${parts.join(', ')}.`;
  }
  const [effect] = others as [Answer];
  if (effect === later) {
    if (effect === 'allow') return `${who} ${verb('stays as it is', 'stay as they are')}.`;
    if (effect === 'ask')
      return `${who} ${verb('stays', 'stay')} as the mode of your client has ${verb('it', 'them')}.`;
  }
  const after = effect === later ? '' : `; one that the server gains later ${laterStates[later]}`;
  return `${who} ${verb('is', 'are')} ${states[effect]}${after}.`;
}

const states: Record<Answer, string> = {
  hide: 'hidden',
  deny: 'refused',
  refused: 'refused',
  ask: 'asked for',
  limit: 'run up to a limit',
  allow: 'let through',
};

const laterStates: Record<Answer, string> = {
  hide: 'is hidden',
  deny: 'is refused',
  refused: 'is refused',
  ask: 'is asked for',
  limit: 'runs up to a limit',
  allow: 'runs',
};
