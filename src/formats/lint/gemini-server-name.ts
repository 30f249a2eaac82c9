import { pointer } from '../../model/index.ts';
import { rulesOf } from '../readers/gemini-cli.ts';
import type { Check } from './check.ts';

/** Servers with an underscore in their name, at which Gemini CLI ends it. */
export const geminiServerName: Check = {
  id: 'gemini-server-name',
  formats: ['gemini-cli'],
  find: (pasted) =>
    rulesOf(pasted.value).flatMap(({ mcpName }, index) =>
      typeof mcpName === 'string' && mcpName.includes('_')
        ? [
            {
              level: 'error' as const,
              path: pointer('rule', index, 'mcpName'),
              message: `"${mcpName}" holds an underscore, at which Gemini CLI ends the name of a server`,
              tip: `rename the server in settings.json, and write mcpName = "${mcpName.replaceAll('_', '-')}"`,
            },
          ]
        : [],
    ),
};
