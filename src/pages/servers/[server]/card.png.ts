import type { APIRoute } from 'astro';
import { drawCard, layOutCard } from '../../../card/index.ts';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';
import { getServerCard } from '../../../site/server-card.ts';

export const getStaticPaths = () => serverPaths();

// The picture that other sites show beside a link to the server or to one of its tools.
export const GET: APIRoute<object, ServerParams> = async ({ params }) =>
  new Response(await drawCard(layOutCard(getServerCard(serverOf(getCatalog(), params.server)))));
