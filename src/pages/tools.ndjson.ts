import type { APIRoute } from 'astro';
import { getCatalog } from '../site/catalog.ts';
import { getVerdicts, toNdjson } from '../site/verdict-list.ts';

export const GET: APIRoute = () => new Response(toNdjson(getVerdicts(getCatalog())));
