import type { APIRoute } from 'astro';
import { getCatalog } from '../site/catalog.ts';
import { getOpenSearch } from '../site/open-search.ts';

export const GET: APIRoute = () => new Response(getOpenSearch(getCatalog()));
