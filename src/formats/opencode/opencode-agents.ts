import { pointer } from '../../model/index.ts';
import { type Check, counts, type Found, wordFor } from '../lint/check.ts';
import { decideBy, type OpencodeReading } from './read.ts';

/** Agents with rules of their own, under which tools meet another fate than under the agent that runs by default. */
export const opencodeAgents: Check<OpencodeReading> = {
  id: 'opencode-agents',
  find: ({ reading, server, tools, decide }) =>
    [...reading.agents].flatMap(([name, rules]): Found[] => {
      const under = decideBy(rules, server);
      const fateOf = (tool: string) => wordFor(under({ tool, arguments: {} }));
      if (tools.every((tool) => fateOf(tool) === wordFor(decide(tool)))) return [];
      const own = rules.find(({ path }) => /^\/(agent|mode)\//.test(path));
      return [
        {
          level: 'warning',
          path: own?.path ?? pointer('agent', name),
          message: `the agent "${name}" has rules of its own, which come after the others`,
          tip: 'put what has to hold for every agent last in the rules of each',
          does: `Under the agent "${name}", of ${tools.length} tools: ${counts(tools, fateOf)}.`,
        },
      ];
    }),
};
