import type { APIRoute } from 'astro';
import { serverToApi } from '../../../catalog/index.ts';
import { getCatalog } from '../../../site/catalog.ts';
import { listServers, type ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { jsonResponse } from '../../../site/routes.ts';

export const getStaticPaths = () => listServers(getCatalog()).map((params) => ({ params }));

export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  jsonResponse(serverToApi(serverOf(getCatalog(), params.server)));
