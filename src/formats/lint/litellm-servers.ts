import { pointer } from '../../model/index.ts';
import { objectAt, valueAt } from '../readers/reader.ts';
import type { Check, Found } from './check.ts';

/** Names of servers with which LiteLLM does not load, and lists that it takes for none. */
export const litellmServers: Check = {
  id: 'litellm-servers',
  formats: ['litellm'],
  find: (pasted) =>
    Object.entries(objectAt(pasted.value, 'mcp_servers')).flatMap(([server, entry]): Found[] => {
      const path = pointer('mcp_servers', server);
      const allowed = valueAt(entry, 'allowed_tools');
      const named: Found[] = server.includes('-')
        ? [
            {
              level: 'error',
              path,
              message: `"${server}" holds a hyphen, which LiteLLM puts between server and tool`,
              tip: `write "${server.replaceAll('-', '_')}"`,
              does: 'LiteLLM ends with an error and loads no server of the file, so nothing can be called.',
            },
          ]
        : [];
      const empty: Found[] =
        Array.isArray(allowed) && allowed.length === 0 && !Array.isArray(valueAt(entry, 'disallowed_tools'))
          ? [
              {
                level: 'error',
                path: `${path}/allowed_tools`,
                message: 'is empty, which LiteLLM takes for no list at all',
                tip: 'name the tools under disallowed_tools',
              },
            ]
          : [];
      return [...named, ...empty];
    }),
};
