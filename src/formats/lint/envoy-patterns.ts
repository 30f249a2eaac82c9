import { isObject, pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/index.ts';
import { namesAt, objectAt, valueAt } from '../readers/reader.ts';
import type { Check } from './check.ts';

/** Patterns that are no regular expressions, with which Envoy AI Gateway does not load the route. */
export const envoyPatterns: Check = {
  id: 'envoy-patterns',
  formats: ['envoy-ai-gateway'],
  find({ value }) {
    const backends = valueAt(objectAt(value, 'spec'), 'backendRefs');
    return (Array.isArray(backends) ? backends.filter(isObject) : []).flatMap((backend, at) =>
      ['includeRegex', 'excludeRegex'].flatMap((key) =>
        (namesAt(objectAt(backend, 'toolSelector'), key) ?? []).flatMap((pattern, index) => {
          const compiled = compilePattern(pattern);
          return 'error' in compiled
            ? [
                {
                  level: 'error' as const,
                  path: pointer('spec', 'backendRefs', at, 'toolSelector', key, index),
                  message: `is no regular expression (${compiled.error}); the route is not loaded`,
                  tip: 'write a backslash before a bracket that is meant as such',
                },
              ]
            : [];
        }),
      ),
    );
  },
};
