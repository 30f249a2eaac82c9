import { refuses } from '../../policy/core.ts';
import type { Mention } from '../read/reading.ts';
import { participles } from '../write/fit.ts';
import { type Check, fate, type Found } from './check.ts';

/** Tools that one line allows or asks for and another refuses. */
export const contradictions: Check = {
  id: 'contradictions',
  find(pasted) {
    const known = pasted.reading
      .mentions(pasted.server)
      .filter(({ tool, says }) => says && (pasted.tools.length === 0 || pasted.tools.includes(tool)));
    const groups = Map.groupBy(known, ({ tool }) => tool);
    return [...groups].flatMap(([tool, said]): Found[] => {
      const kinds = [...new Set(said.map(({ says }) => says!))];
      if (kinds.length < 2 || kinds.every(refuses)) return [];
      return [
        {
          level: 'warning',
          path: said.at(-1)!.path,
          message: `${tool} is named twice: ${kinds.map((kind) => participles[kind]).join(' and ')}`,
          tip: `keep one of the two (the other is at ${otherThan(said)})`,
          does: fate(tool, pasted),
        },
      ];
    });
  },
};

function otherThan(said: readonly Mention[]): string {
  return said.find(({ says }) => says !== said.at(-1)!.says)!.path;
}
