import type { APIRoute } from 'astro';
import { getCatalog } from '../site/catalog.ts';

// The front matters of all rules: what the classifier in the browser works with.
export const GET: APIRoute = () => new Response(JSON.stringify(getCatalog().data.rules.map(({ data }) => data)));
