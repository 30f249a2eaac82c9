import { serverSchema } from '../model/index.ts';
import { unfilled } from '../store/index.ts';
import type { Scaffold } from './scaffold.ts';
import { skeletonOf } from './skeleton.ts';

/** An entry of a server. */
export const server: Scaffold = {
  kind: 'server',
  about: 'an MCP server: what it is, its licence, and how to launch it at one exact version',
  files: (id) => [
    {
      path: `content/servers/${id}/server.yaml`,
      text: skeletonOf(serverSchema, { id, 'launch.command': `[${unfilled}]` }),
    },
  ],
  next: (id) => [
    `npm run introspect -- ${id}, which records its tools, resources and prompts`,
    'npm run verdicts, which computes what each tool can do',
    'npm run format, which lays the files out as the others are',
    'npm test',
  ],
};
