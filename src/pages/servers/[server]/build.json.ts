import type { APIRoute } from 'astro';
import { getBuildable } from '../../../catalog/index.ts';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';

export const getStaticPaths = () => serverPaths();

// The tools with what the ready policies make of each: what a policy for this server is built from.
export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(JSON.stringify(getBuildable(serverOf(getCatalog(), params.server))));
