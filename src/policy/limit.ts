import type { Category, Limit } from '../model/index.ts';

/** The cap recommended for a category, and why it is that one. */
export function limitFor(category: Category): { limit: Limit; why: string } {
  return category === 'Read'
    ? {
        limit: { max: 30, per: 'minute' },
        why: 'thirty calls a minute are more than a conversation needs, and stop a loop that copies everything out.',
      }
    : {
        limit: { max: 5, per: 'minute' },
        why: 'five calls a minute leave time to notice a run of wrong ones, and are few enough to be put right one by one.',
      };
}
