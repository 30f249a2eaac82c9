import { pointer } from '../../model/index.ts';
import { globMatches } from '../readers/opencode.ts';
import { objectAt } from '../readers/reader.ts';
import { type Check, fate } from './check.ts';

/** Patterns that a later, more general one overrides. */
export const opencodeOrder: Check = {
  id: 'opencode-order',
  formats: ['opencode'],
  find(pasted) {
    const rules = Object.entries(objectAt(pasted.value, 'permission')).filter(
      ([, action]) => typeof action === 'string',
    );
    return rules.flatMap(([pattern, action], index) => {
      const later = rules
        .slice(index + 1)
        .find(([other, does]) => other.includes('*') && does !== action && globMatches(other, pattern));
      if (!later) return [];
      const tool = pattern.slice(pasted.server.length + 1);
      return [
        {
          level: 'error' as const,
          path: pointer('permission', pattern),
          message: `"${later[0]}" stands after it and matches it too; the last match wins`,
          tip: `move "${later[0]}" before it`,
          does: pattern.includes('*') ? 'The line never decides.' : fate(tool, pasted),
        },
      ];
    });
  },
};
