import { globMatches } from '../read/globs.ts';
import { underscored } from '../underscored.ts';
import type { Check, Found } from './check.ts';

/** Patterns for tools of the server that no tool of it matches, such as regular expressions where only a star is known. */
export const idlePatterns: Check = {
  id: 'idle-patterns',
  find({ reading, server, tools, format: { spell } }) {
    if (tools.length === 0) return [];
    const ofServer = (reading.servers?.(tools) ?? []).filter(
      (each) => each.server === server || each.server === underscored(server),
    );
    const bare = ofServer.flatMap(({ tool, path }) => (tool === undefined ? [] : [{ pattern: tool, path }]));
    const begin = spell?.(server, '') ?? '';
    const whole = (begin === '' ? [] : (reading.words?.() ?? []))
      .filter(({ word }) => word.startsWith(begin))
      .map(({ word, path }) => ({ pattern: word.slice(begin.length), path }));
    const spelled = [...tools, ...tools.map((tool) => underscored(tool))];
    const seen = new Set<string>();
    return [...bare, ...whole].flatMap(({ pattern, path }): Found[] => {
      if (!pattern.includes('*') || pattern.includes('(') || seen.has(path)) return [];
      seen.add(path);
      if (spelled.some((tool) => globMatches(pattern, tool))) return [];
      return [
        {
          level: 'error',
          path,
          message: `"${pattern}" matches no tool of ${server}, so this holds for no call`,
          tip: 'name the tools, or write how they begin and a star: a star stands for any letters, and all else for itself',
        },
      ];
    });
  },
};
