import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';

/** Rules of Gemini CLI for one subagent, or for sessions with or without a person alone. */
export const geminiNarrow: Check<GeminiReading> = {
  id: 'gemini-narrow',
  find: ({ reading }) =>
    reading.rules.flatMap(({ index, subagent, interactive }): Found[] => [
      ...(subagent === undefined
        ? []
        : [
            {
              level: 'warning' as const,
              path: pointer('rule', index, 'subagent'),
              message: `holds for the subagent ${subagent} alone, and not for the main agent`,
              tip: 'remove "subagent", where the rule is to hold for every agent',
            },
          ]),
      ...(interactive === undefined
        ? []
        : [
            {
              level: 'warning' as const,
              path: pointer('rule', index, 'interactive'),
              message: interactive
                ? 'holds in sessions with a person alone, and not where Gemini CLI runs without one'
                : 'holds where Gemini CLI runs without a person alone',
              tip: 'remove "interactive", where the rule is to hold in every session',
            },
          ]),
    ]),
};
