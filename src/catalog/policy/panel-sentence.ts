import type { Answer } from '../../formats/index.ts';
import type { Policy } from '../../model/index.ts';
import { isLeft, type Met } from './outcomes.ts';
import { describeLimit, describeWhen } from '../../policy/core.ts';

/** What one format's text does, as far as one sentence says it. */
export interface PanelEffects {
  tool: string;
  /** What the tool's own calls meet, one after another. */
  own: readonly Met[];
  /** What one call of every other tool meets. */
  others: readonly Met[];
  /** What a tool meets that the server gains later. */
  later: Met;
  /** The mode in which the tool's own calls meet it, as words; null where they meet it in every mode. */
  where: string | null;
  policy: Policy;
}

/** What the text does to the tool and to the rest of the server: the line beside the button that copies it. */
export function panelSentence(effects: PanelEffects): string {
  return `${ownSentence(effects)} ${othersSentence(effects)}`.trim();
}

/** What becomes of calls, as one sentence may say it: an answer, or that the text leaves it to the mode of the client. */
type Became = Answer | 'left';

function became(met: Met): Became {
  return isLeft(met) ? 'left' : met.effect;
}

function ownSentence({ tool, own, later, policy, where }: PanelEffects): string {
  const distinct = [...new Set(own.map(became))];
  const [only] = distinct;
  const mode = where === null ? '' : ` ${where.replaceAll('`', '')}`;
  if (distinct.length === 1 && only === 'allow' && became(later) === 'allow')
    return `Changes nothing: ${tool} runs with this text as it does without it.`;
  if (distinct.length === 1 && only === 'allow' && refusing.has(later.effect) === false)
    return `Lets ${tool} run without a question${mode}.`;
  if (distinct.length === 1) return alone(tool, only!, policy, mode);
  const passing = distinct.find((effect) => !refusing.has(effect));
  const when = policy.rules.find((rule) => rule.tool === tool && rule.when)?.when;
  const at = when ? ` where ${describeWhen(when)}` : '';
  return passing === undefined
    ? `Refuses calls of ${tool}.`
    : `${passes[passing](tool, limitOf(tool, policy))}${at}${mode}, and refuses the others.`;
}

const refusing: ReadonlySet<Became> = new Set(['hide', 'deny', 'refused']);

function alone(tool: string, effect: Became, policy: Policy, mode: string): string {
  if (effect === 'hide') return `Hides ${tool} and refuses calls of it${mode}.`;
  if (effect === 'refused') return `Refuses calls of ${tool}${mode}.`;
  if (effect === 'deny') return `Refuses calls of ${tool}${mode}, which stays listed.`;
  return `${passes[effect](tool, limitOf(tool, policy))}${mode}.`;
}

const passes: Record<Became, (tool: string, limit: string) => string> = {
  hide: (tool) => `Hides ${tool}`,
  deny: (tool) => `Refuses ${tool}`,
  refused: (tool) => `Refuses ${tool}`,
  ask: (tool) => `Asks a person about calls of ${tool}`,
  limit: (tool, limit) => `Lets ${tool} run up to ${limit}`,
  allow: (tool) => `Lets ${tool} run`,
  left: (tool) => `Leaves ${tool} to the mode of your client`,
};

function limitOf(tool: string, policy: Policy): string {
  const limit = policy.rules.find((rule) => rule.tool === tool && rule.limit)?.limit;
  return limit ? describeLimit(limit) : 'a limit';
}

function othersSentence({ others, later }: PanelEffects): string {
  if (others.length === 0) return `A tool that the server gains later ${laterStates[became(later)]}.`;
  const counts = Map.groupBy(others, became);
  const who = others.length === 1 ? 'The other tool' : `The other ${others.length} tools`;
  const verb = (one: string, many: string): string => (others.length === 1 ? one : many);
  if (counts.size > 1) {
    const parts = [...counts].map(([effect, those]) => `${those.length} ${states[effect]}`);
    return `Of the other ${others.length}: ${parts.join(', ')}.`;
  }
  const effect = became(others[0]!);
  const after = became(later);
  if (effect === after) {
    if (effect === 'allow') return `${who} ${verb('stays as it is', 'stay as they are')}.`;
    if (effect === 'left')
      return `${who} ${verb('stays', 'stay')} as the mode of your client has ${verb('it', 'them')}.`;
  }
  const gained = effect === after ? '' : `; one that the server gains later ${laterStates[after]}`;
  return `${who} ${verb('is', 'are')} ${states[effect]}${gained}.`;
}

const states: Record<Became, string> = {
  hide: 'hidden',
  deny: 'refused',
  refused: 'refused',
  ask: 'asked for',
  limit: 'run up to a limit',
  allow: 'let through',
  left: 'left to the mode of your client',
};

const laterStates: Record<Became, string> = {
  hide: 'is hidden',
  deny: 'is refused',
  refused: 'is refused',
  ask: 'is asked for',
  limit: 'runs up to a limit',
  allow: 'runs',
  left: 'is left to the mode of your client',
};
