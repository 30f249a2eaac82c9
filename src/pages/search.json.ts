import type { APIRoute } from 'astro';
import { getCatalog } from '../site/catalog.ts';
import { getSearchData } from '../site/search-records.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(getSearchData(getCatalog()).core));
