import { once } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';

/** Whether somebody wrote of the tool: a page, or a fact that names it. Else its page holds what the definition gives, and says it in few words. */
export const isWritten = once(
  ({ name, page, server }: JudgedTool): boolean =>
    page !== null || server.data.reviews.facts.some(({ tools }) => tools !== '*' && tools.includes(name)),
);
