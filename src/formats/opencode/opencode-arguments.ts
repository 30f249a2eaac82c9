import type { Check, Found } from '../lint/check.ts';
import { underscored } from '../underscored.ts';
import type { OpencodeReading } from './read.ts';

/** Lines for a kind of argument, which opencode does not look at for tools of MCP servers. */
export const opencodeArguments: Check<OpencodeReading> = {
  id: 'opencode-arguments',
  find: ({ reading, server }) =>
    reading.rules.flatMap(({ pattern, input, path }): Found[] => {
      if (input === '*' || !pattern.startsWith(`${underscored(server)}_`)) return [];
      return [
        {
          level: 'error',
          path,
          message: `"${input}" holds for no call, since opencode does not look at the arguments of MCP tools`,
          tip: 'write the action itself in place of the object, or under "*"',
        },
      ];
    }),
};
