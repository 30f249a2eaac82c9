import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import { takesServer } from './server-name.ts';

/** Servers with a name that Codex does not take. */
export const codexServerName: Check = {
  id: 'codex-server-name',
  find: ({ reading, tools }) =>
    (reading.servers?.(tools) ?? [])
      .filter(({ server }) => !takesServer(server))
      .map(({ server }): Found => ({
        level: 'error',
        path: pointer('mcp_servers', server),
        message: `"${server}" is no name that Codex takes: it starts no server with other characters than letters, digits and _ - . / @ :`,
        tip: `write [mcp_servers.${server.replace(/[^a-zA-Z0-9_]+/g, '-')}]`,
        does: `Codex does not start the server "${server}", so nothing of it can be called.`,
      })),
};
