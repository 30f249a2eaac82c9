import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';

/** Servers with an underscore in their name, at which Gemini CLI ends it. */
export const geminiServerName: Check<GeminiReading> = {
  id: 'gemini-server-name',
  find: ({ reading }) =>
    reading.rules.flatMap(({ mcpName, index }): Found[] => {
      if (!mcpName?.includes('_')) return [];
      return [
        {
          level: 'error',
          path: pointer('rule', index, 'mcpName'),
          message: `"${mcpName}" holds an underscore, at which Gemini CLI ends the name of a server`,
          tip: `rename the server in settings.json, and write mcpName = "${mcpName.replaceAll('_', '-')}"`,
        },
      ];
    }),
};
