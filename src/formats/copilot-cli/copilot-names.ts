import type { Check, Found } from '../lint/check.ts';
import { place } from './options.ts';
import type { CopilotReading } from './read.ts';
import { hasRules, shownServer } from './spelling.ts';

/** Rules for calls of a server whose name can stand in none: Copilot CLI ends at them. */
export const copilotNames: Check<CopilotReading> = {
  id: 'copilot-names',
  find: ({ reading }) =>
    reading.options.flatMap((option): Found[] => {
      const { name, value } = option;
      const server = /^([^(]+)\(.*\)$/s.exec(value)?.[1];
      if ((name !== 'deny-tool' && name !== 'allow-tool') || server === undefined || hasRules(server)) return [];
      return [
        {
          level: 'error',
          path: place(option),
          message: `Copilot CLI ends at it: "Invalid rule format: ${value}"`,
          tip:
            name === 'deny-tool'
              ? `write --excluded-tools='${shownServer(server)}-TOOL', or give the server a name without a space`
              : 'give the server a name without a space',
          does: 'Copilot CLI does not start with this option.',
        },
      ];
    }),
};
