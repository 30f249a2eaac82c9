import { once } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';

/** Whether somebody wrote a page of the tool. Else its page holds what the definition gives and what was read in the source, and says it in few words. */
export const isWritten = once(({ page }: JudgedTool): boolean => page !== null);
