import type { APIRoute } from 'astro';
import { getCatalog } from '../../../catalog/load.ts';
import { serverPaths } from '../../../catalog/paths.ts';
import { serverToMarkdown } from '../../../catalog/server-markdown.ts';
import type { ServerModel } from '../../../catalog/server.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute<{ server: ServerModel }> = async ({ props }) =>
  new Response(serverToMarkdown(props.server, (await getCatalog()).data.settings.url));
