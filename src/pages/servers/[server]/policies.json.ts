import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import { listServers, type ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { getServerTexts } from '../../../site/server-copy.ts';

export const getStaticPaths = () => listServers(getCatalog()).map((params) => ({ params }));

// The ready policies in the neutral form: what the exporters in the browser write as the reader's client reads it.
export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(JSON.stringify(getServerTexts(serverOf(getCatalog(), params.server))));
