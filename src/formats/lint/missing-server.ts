import { type Check, fate, type Found } from './check.ts';
import { prefixed } from './nearest.ts';
import { fold } from './other-server.ts';

/** Names of tools where server and tool have to be named together. */
export const missingServer: Check = {
  id: 'missing-server',
  find(pasted) {
    const { reading, server, tools, format } = pasted;
    const { spell } = format;
    if (!reading.words || !spell) return [];
    const others = (reading.servers?.(tools) ?? []).filter((each) => !fold(each.server).includes(fold(server)));
    const read = new Set([...reading.mentions(server), ...others].map(({ path }) => path));
    return reading.words().flatMap(({ word, path }): Found[] => {
      const tool = tools.find((each) => each.toLowerCase() === word.toLowerCase()) ?? prefixed(word, tools);
      if (tool === undefined || /[*?]/.test(word) || word === spell(server, tool) || read.has(path)) return [];
      return [
        {
          level: 'error',
          path,
          message: `"${word}" is not how ${format.consumer} spells a tool of a server, so it holds for no call`,
          tip: `write "${spell(server, tool)}"`,
          does: fate(tool, pasted),
        },
      ];
    });
  },
};
