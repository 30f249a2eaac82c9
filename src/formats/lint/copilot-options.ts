import { optionsOf, place } from '../readers/copilot-cli.ts';
import type { Check, Found } from './check.ts';
import { nearest } from './nearest.ts';

const options = ['excluded-tools', 'available-tools', 'deny-tool', 'allow-tool', 'allow-all-tools'];
const others = ['allow-all', 'allow-url', 'deny-url', 'allow-all-paths', 'allow-all-urls', 'log-level', 'resume'];

/** Options that look like those for tools and are none. */
export const copilotOptions: Check = {
  id: 'copilot-options',
  formats: ['copilot-cli'],
  find: ({ value }) =>
    optionsOf(value).flatMap((option): Found[] => {
      if (!/tool/.test(option.name) || options.includes(option.name)) return [];
      const near = nearest(option.name, [...options, ...others]);
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
