import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';

export const getStaticPaths = () => serverPaths();

// The names alone: what the exporters in the browser have to know of the other tools.
export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(JSON.stringify(serverOf(getCatalog(), params.server).current.map(({ name }) => name)));
