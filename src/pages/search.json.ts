import type { APIRoute } from 'astro';
import { getSearchRecords } from '../catalog/browse.ts';
import { getCatalog } from '../catalog/load.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(getSearchRecords(await getCatalog())));
