import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';
import { getServerTexts } from '../../../site/server-copy.ts';

export const getStaticPaths = () => serverPaths();

// The ready policies in the neutral form: what the exporters in the browser write as the reader's client reads it.
export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(JSON.stringify(getServerTexts(serverOf(getCatalog(), params.server))));
