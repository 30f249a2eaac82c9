import { type Check, fate, type Found } from '../lint/check.ts';
import type { ContinueReading } from './read.ts';

/** Entries for tools of servers with something in parentheses, which Continue compares with an argument "pattern". */
export const continueArgumentForm: Check<ContinueReading> = {
  id: 'continue-argument-form',
  find: (pasted) =>
    pasted.reading.entries.flatMap(({ tool: entry, path }): Found[] => {
      const tool = /^([^(]+)\(/.exec(entry)?.[1]!.trim();
      if (tool === undefined || !pasted.tools.includes(tool)) return [];
      return [
        {
          level: 'error',
          path,
          message: 'what stands in parentheses is compared with an argument called "pattern", whatever the tool',
          tip: `write "${tool}"`,
          does: fate(tool, pasted),
        },
      ];
    }),
};
