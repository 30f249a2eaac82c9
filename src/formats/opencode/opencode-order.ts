import { segmentsOf } from '../../model/index.ts';
import { type Check, fate, type Found } from '../lint/check.ts';
import { globMatches } from '../read/globs.ts';
import type { OpencodeReading } from './read.ts';

/** Patterns that a later, more general one overrides. */
export const opencodeOrder: Check<OpencodeReading> = {
  id: 'opencode-order',
  isLast: true,
  find(pasted) {
    const rules = pasted.reading.rules.filter(({ input }) => input === '*');
    return rules.flatMap(({ pattern, action, path }, index): Found[] => {
      const later = rules
        .slice(index + 1)
        .find((other) => other.pattern.includes('*') && other.action !== action && globMatches(other.pattern, pattern));
      if (!later) return [];
      const tool = pattern.slice(pasted.server.length + 1);
      const agent = agentOf(later.path);
      const isApart = agent !== agentOf(path);
      return [
        {
          level: 'error',
          path,
          message: `"${later.pattern}"${isApart ? ` of the agent "${agent}"` : ''} stands after it and matches it too; the last match decides`,
          tip: isApart
            ? `write it after "${later.pattern}" in the rules of the agent as well`
            : `move "${later.pattern}" before it`,
          ...(pasted.tools.includes(tool) && { does: fate(tool, pasted) }),
        },
      ];
    });
  },
};

/** The agent in whose rules a line stands; undefined for one that is for all. */
function agentOf(path: string): string | undefined {
  const [part, agent] = segmentsOf(path);
  return part === 'agent' || part === 'mode' ? agent : undefined;
}
