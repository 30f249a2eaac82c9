import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';
import { ruleModes } from './shape.ts';

/** Rules that hold in some modes of Gemini CLI alone. */
export const geminiModes: Check<GeminiReading> = {
  id: 'gemini-modes',
  find: ({ reading }) =>
    reading.rules.flatMap(({ index, modes }): Found[] => {
      if (modes === undefined || ruleModes.every((mode) => modes.includes(mode))) return [];
      return [
        {
          level: 'warning',
          path: pointer('rule', index, 'modes'),
          message: modes.length === 0 ? 'holds in no mode' : `holds in the mode ${modes.join(' or ')} alone`,
          tip: 'remove "modes", where the rule is to hold in every mode',
        },
      ];
    }),
};
