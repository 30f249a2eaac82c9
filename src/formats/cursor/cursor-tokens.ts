import { isObject } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import { under } from '../lint/glance.ts';

/** Tokens for tools of servers that are spelled otherwise than `Mcp(server:tool)`, and so are for none. */
export const cursorTokens: Check = {
  id: 'cursor-tokens',
  find({ reading, server, does }) {
    const permissions = under(reading.tree, 'permissions');
    if (!isObject(permissions)) return [];
    return ['allow', 'deny'].flatMap((list) => {
      const tokens = permissions[list];
      return (Array.isArray(tokens) ? tokens : []).flatMap((token: unknown, index): Found[] => {
        if (typeof token !== 'string' || !/^mcp\(/i.test(token) || /^Mcp\([^:]+:.+\)$/s.test(token)) return [];
        return [
          {
            level: 'error',
            path: `/permissions/${list}/${index}`,
            message: `"${token}" is not how Cursor spells a tool of a server, so it holds for no call`,
            tip: `write "Mcp(${server}:TOOL)", with a colon between server and tool`,
            does,
          },
        ];
      });
    });
  },
};
