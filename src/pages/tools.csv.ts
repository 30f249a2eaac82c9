import type { APIRoute } from 'astro';
import { getCatalog } from '../site/catalog.ts';
import { getVerdicts, toCsv } from '../site/verdict-list.ts';

export const GET: APIRoute = () => new Response(toCsv(getVerdicts(getCatalog())));
