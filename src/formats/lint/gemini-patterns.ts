import { pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/index.ts';
import { rulesOf } from '../readers/gemini-cli.ts';
import type { Check, Found } from './check.ts';

/** Rules with an argsPattern that refuse calls but hide nothing, or that Gemini CLI passes over. */
export const geminiPatterns: Check = {
  id: 'gemini-patterns',
  formats: ['gemini-cli'],
  find: (pasted) =>
    rulesOf(pasted.value).flatMap(({ decision, argsPattern, toolName }, index): Found[] => {
      if (typeof argsPattern !== 'string') return [];
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
          message: `the model still sees ${String(toolName)}: a rule with argsPattern refuses only the calls whose arguments match, and hides nothing`,
          tip: 'remove argsPattern to hide the tool; the pattern is matched with the arguments as JSON text',
        },
      ];
    }),
};
