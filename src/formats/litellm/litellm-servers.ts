import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { LitellmReading } from './read.ts';

/** Names of servers with which LiteLLM does not load, and lists that it takes for none. */
export const litellmServers: Check<LitellmReading> = {
  id: 'litellm-servers',
  find: ({ reading }) =>
    [...reading.entries].flatMap(([server, entry]): Found[] => {
      const path = pointer('mcp_servers', server);
      const named: Found = {
        level: 'error',
        path,
        message: `"${server}" holds a hyphen, which LiteLLM puts between server and tool`,
        tip: `write "${server.replaceAll('-', '_')}"`,
        does: 'LiteLLM ends with an error and loads no server of the file, so nothing can be called.',
      };
      const empty: Found = {
        level: 'error',
        path: `${path}/allowed_tools`,
        message: 'is empty, which LiteLLM takes for no list at all',
        tip: 'name the tools under disallowed_tools',
      };
      const isEmpty = entry?.allowed_tools?.length === 0 && entry.disallowed_tools === undefined;
      return [...(server.includes('-') ? [named] : []), ...(isEmpty ? [empty] : [])];
    }),
};
