import { pointer } from '../../model/index.ts';
import { continueLists } from '../readers/continue.ts';
import { namesAt } from '../readers/reader.ts';
import { type Check, fate, type Found } from './check.ts';

/** Entries for tools of servers with something in parentheses, which Continue compares with an argument "pattern". */
export const continueArgumentForm: Check = {
  id: 'continue-argument-form',
  formats: ['continue'],
  find: (pasted) =>
    continueLists.flatMap((list) =>
      (namesAt(pasted.value, list) ?? []).flatMap((entry, index): Found[] => {
        const tool = /^([^(]+)\(/.exec(entry)?.[1]!.trim();
        if (tool === undefined || !pasted.tools.includes(tool)) return [];
        return [
          {
            level: 'error',
            path: pointer(list, index),
            message: 'what stands in parentheses is compared with an argument called "pattern", whatever the tool',
            tip: `write "${tool}"`,
            does: fate(tool, pasted),
          },
        ];
      }),
    ),
};
