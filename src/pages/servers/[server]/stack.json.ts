import type { APIRoute } from 'astro';
import { getStackTools } from '../../../catalog/index.ts';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';

export const getStaticPaths = () => serverPaths();

// How bad each tool is and what the ready policies make of it: what a stack with this server needs.
export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(JSON.stringify(getStackTools(serverOf(getCatalog(), params.server))));
