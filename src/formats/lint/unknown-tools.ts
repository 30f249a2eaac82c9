import { readers } from '../readers.ts';
import { type Check, fate } from './check.ts';
import { nearest } from './nearest.ts';

/** Names that no tool of the server has, so that a rule for them holds for no call. */
export const unknownTools: Check = {
  id: 'unknown-tools',
  formats: readers.map((reader) => reader.format),
  find(pasted) {
    if (pasted.tools.length === 0) return [];
    const spelled = new Set(
      pasted.tools.flatMap((tool) => [
        tool,
        tool.replace(/[^a-zA-Z0-9_.:-]/g, '_'),
        tool.replace(/[^a-zA-Z0-9_-]/g, '_'),
      ]),
    );
    return pasted.reader.mentions(pasted.value, pasted.server).flatMap(({ tool, path }) => {
      if (spelled.has(tool)) return [];
      const near = nearest(tool, pasted.tools);
      return [
        {
          level: 'error' as const,
          path,
          message: `${pasted.server} has no tool "${tool}"; names are compared letter by letter`,
          tip: near === undefined ? 'remove it, or give the server that has it' : `write "${near}"`,
          does:
            near === undefined ? 'The line holds for no call.' : `The line holds for no call. ${fate(near, pasted)}`,
        },
      ];
    });
  },
};
