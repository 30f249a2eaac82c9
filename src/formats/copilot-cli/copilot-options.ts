import type { Check, Found } from '../lint/check.ts';
import { nearest } from '../lint/nearest.ts';
import { place } from './options.ts';
import type { CopilotReading } from './read.ts';

const known = ['excluded-tools', 'available-tools', 'deny-tool', 'allow-tool', 'allow-all-tools'];
const others = ['allow-all', 'allow-url', 'deny-url', 'allow-all-paths', 'allow-all-urls', 'log-level', 'resume'];

/** Options that look like those for tools and are none. */
export const copilotOptions: Check<CopilotReading> = {
  id: 'copilot-options',
  find: ({ reading }) =>
    reading.options.flatMap((option): Found[] => {
      if (!/tool/.test(option.name) || known.includes(option.name)) return [];
      const near = nearest(option.name, [...known, ...others]);
      if (near === undefined || others.includes(near)) return [];
      return [
        {
          level: 'error',
          path: place(option),
          message: `--${option.name} is no option of Copilot CLI`,
          tip: `write --${near}`,
          does: 'Copilot CLI ends with "unknown option", so nothing can be called.',
        },
      ];
    }),
};
