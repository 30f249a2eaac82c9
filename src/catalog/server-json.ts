import type { ServerModel } from './server.ts';

/** The page of a server as data; its tools as rows, each with the address of its own data. */
export function serverToJson(server: ServerModel): Record<string, unknown> {
  const { tools: _tools, removedTools: _removed, rows, removedRows, profiles, ...rest } = server;
  const withData = (row: (typeof rows)[number]) => ({ ...row, data: `${row.href}index.json` });
  return {
    ...rest,
    tools: rows.map(withData),
    removedTools: removedRows.map(withData),
    profiles: profiles.map(({ formats, ...profile }) => ({
      ...profile,
      formats: formats.map(({ id, filename, losses }) => ({ id, filename, losses })),
    })),
  };
}
