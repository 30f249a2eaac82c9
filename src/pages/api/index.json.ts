import type { APIRoute } from 'astro';
import { catalogueToApi } from '../../site/api/catalogue.ts';
import { getCatalog } from '../../site/catalog.ts';
import { jsonResponse } from '../../site/routes.ts';

export const GET: APIRoute = () => jsonResponse(catalogueToApi(getCatalog()));
