import type { Verdict } from '../model/index.ts';

/** What to know of some tools before reading on: the first sentence leads. */
export interface VerdictSummary {
  first: string;
  rest: string;
}

const questions: { holds: (verdict: Verdict) => boolean; one: string; more: string }[] = [
  { holds: ({ category }) => category === 'Financial', one: 'moves money', more: 'move money' },
  {
    holds: ({ conflicts }) => conflicts.length > 0,
    one: 'contradicts its own hints',
    more: 'contradict their own hints',
  },
  { holds: ({ review }) => review.needed, one: 'needs a review', more: 'need a review' },
];

/** What some verdicts come to, in sentences; what holds for none of them is not said. */
export function summarise(verdicts: readonly Verdict[]): VerdictSummary {
  const isOne = verdicts.length === 1;
  const count = (holds: (verdict: Verdict) => boolean): number => verdicts.filter(holds).length;
  const forGood = count(({ category, axes }) => category !== 'Read' && axes.reversibility === 'never');
  const who = isOne ? 'It' : `${forGood} of ${verdicts.length}`;
  return {
    first:
      forGood > 0
        ? `${who} ${forGood === 1 ? 'does' : 'do'} what nothing takes back.`
        : 'No definition says that a call cannot be taken back.',
    rest: questions
      .map(({ holds, one, more }) => ({ number: count(holds), one, more }))
      .filter(({ number }) => number > 0)
      .map(({ number, one, more }) => `${isOne ? 'It' : number} ${number === 1 ? one : more}.`)
      .join(' '),
  };
}
