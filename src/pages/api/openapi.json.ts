import type { APIRoute } from 'astro';
import { getOpenApi } from '../../site/api/open-api.ts';
import { getCatalog } from '../../site/catalog.ts';
import { jsonResponse } from '../../site/routes.ts';

export const GET: APIRoute = () => jsonResponse(getOpenApi(getCatalog()));
