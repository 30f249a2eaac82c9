import type { APIRoute } from 'astro';
import { serverToMarkdown } from '../../../catalog/index.ts';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';

export const getStaticPaths = () => serverPaths();

export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(serverToMarkdown(serverOf(getCatalog(), params.server)));
