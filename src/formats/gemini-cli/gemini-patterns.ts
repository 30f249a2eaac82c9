import { pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/core.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';
import { namesIn } from './rules.ts';

/** Rules with an argsPattern that refuse calls but hide nothing, or that Gemini CLI passes over. */
export const geminiPatterns: Check<GeminiReading> = {
  id: 'gemini-patterns',
  isLast: true,
  find: ({ reading }) =>
    reading.rules.flatMap((rule): Found[] => {
      const { decision, argsPattern, toolName, index } = rule;
      if (argsPattern === undefined) return [];
      const path = pointer('rule', index, 'argsPattern');
      const compiled = compilePattern(argsPattern);
      if ('error' in compiled && !/\(\?[=!<]|\\\d/.test(argsPattern))
        return [
          {
            level: 'error',
            path,
            message: `is no regular expression (${compiled.error}); Gemini CLI passes over the rule`,
            tip: 'write a backslash before a bracket that is meant as such',
          },
        ];
      if (decision !== 'deny' || toolName === undefined) return [];
      return [
        {
          level: 'warning',
          path,
          message: `the model still sees ${namesIn(rule).join(',')}: a rule with argsPattern refuses only the calls whose arguments match, and hides nothing`,
          tip: 'remove argsPattern to hide the tool; the pattern is matched with the arguments as JSON text',
        },
      ];
    }),
};
