import { rulesOf } from '../readers/opencode.ts';
import type { Check, Found } from './check.ts';

/** Lines for a kind of argument, which opencode does not look at for tools of MCP servers. */
export const opencodeArguments: Check = {
  id: 'opencode-arguments',
  formats: ['opencode'],
  find: ({ value, server, tools, ...pasted }) =>
    rulesOf(value).flatMap(({ pattern, input, path }): Found[] => {
      const isOfServer = pattern.startsWith(`${server.replace(/[^a-zA-Z0-9_-]/g, '_')}_`);
      if (input === '*' || !isOfServer) return [];
      return [
        {
          level: 'error',
          path,
          message: `"${input}" holds for no call, since opencode does not look at the arguments of MCP tools`,
          tip: 'write the action itself in place of the object, or under "*"',
          does: pasted.does,
        },
      ];
    }),
};
