import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import { toAtom } from '../../../site/feed/atom.ts';
import { getFeed, serversWithHistory } from '../../../site/feed/feed.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';

export const getStaticPaths = () => serverPaths(serversWithHistory);

export const GET: APIRoute<object, ServerParams> = ({ params }) => {
  const catalog = getCatalog();
  return new Response(toAtom(getFeed(catalog, serverOf(catalog, params.server))));
};
