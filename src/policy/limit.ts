import type { Axes, Category, Limit } from '../model/index.ts';

/** The cap recommended for a category, and why it is that one. */
export function limitFor(
  category: Category,
  { reversibility }: Pick<Axes, 'reversibility'>,
): { limit: Limit; why: string } {
  if (category === 'Read')
    return {
      limit: { max: 30, per: 'minute' },
      why: 'thirty calls a minute are more than a conversation needs, and stop a loop that copies everything out.',
    };
  const mended = reversibility === 'tool' || reversibility === 'hand';
  return {
    limit: { max: 5, per: 'minute' },
    why: `five calls a minute leave time to notice a run of wrong ones${mended ? ', and are few enough to be put right one by one' : ''}.`,
  };
}
