import { pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/core.ts';
import type { Check, Found } from '../lint/check.ts';
import { listed } from '../read/reading.ts';
import type { EnvoyReading } from './read.ts';

/** Patterns that are no regular expressions, with which Envoy AI Gateway does not load the route. */
export const envoyPatterns: Check<EnvoyReading> = {
  id: 'envoy-patterns',
  find: ({ reading }) =>
    reading.backends.flatMap(({ toolSelector, index }) =>
      (['includeRegex', 'excludeRegex'] as const).flatMap((key) =>
        listed(toolSelector?.[key], pointer('spec', 'backendRefs', index, 'toolSelector', key)).flatMap(
          ({ tool: pattern, path }): Found[] => {
            const compiled = compilePattern(pattern);
            if (!('error' in compiled)) return [];
            return [
              {
                level: 'error',
                path,
                message: `is no regular expression (${compiled.error}); the route is not loaded`,
                tip: 'write a backslash before a bracket that is meant as such',
              },
            ];
          },
        ),
      ),
    ),
};
