import { underscored } from '../underscored.ts';
import { type Check, fate, type Found } from './check.ts';
import { meant } from './nearest.ts';

/** Names that no tool of the server has, so that a rule for them holds for no call. */
export const unknownTools: Check = {
  id: 'unknown-tools',
  find(pasted) {
    const { tools, reading, server } = pasted;
    if (tools.length === 0) return [];
    const spelled = new Set(
      tools.flatMap((tool) => [tool, underscored(tool, '.:'), underscored(tool, '.'), underscored(tool)]),
    );
    return reading.mentions(server).flatMap(({ tool, path }): Found[] => {
      if (spelled.has(tool)) return [];
      const near = meant(tool, tools);
      const isCase = near !== undefined && near.toLowerCase() === tool.toLowerCase();
      return [
        {
          level: 'error',
          path,
          message: isCase
            ? `${server} has no tool "${tool}"; a name in other case is another name`
            : `${server} has no tool "${tool}", so this holds for no call`,
          tip: near === undefined ? 'remove it, or choose the server that has it' : `write "${near}"`,
          ...(near !== undefined && { does: fate(near, pasted) }),
        },
      ];
    });
  },
};
