import { globMatches, rulesOf } from '../readers/opencode.ts';
import { type Check, fate, type Found } from './check.ts';

/** Patterns that a later, more general one overrides. */
export const opencodeOrder: Check = {
  id: 'opencode-order',
  formats: ['opencode'],
  find(pasted) {
    const rules = rulesOf(pasted.value).filter(({ input }) => input === '*');
    return rules.flatMap(({ pattern, action, path }, index): Found[] => {
      const later = rules
        .slice(index + 1)
        .find((other) => other.pattern.includes('*') && other.action !== action && globMatches(other.pattern, pattern));
      if (!later) return [];
      const tool = pattern.slice(pasted.server.length + 1);
      return [
        {
          level: 'error',
          path,
          message: `"${later.pattern}" stands after it and matches it too; the last match decides`,
          tip: `move "${later.pattern}" before it`,
          ...(pasted.tools.includes(tool) && { does: fate(tool, pasted) }),
        },
      ];
    });
  },
};
