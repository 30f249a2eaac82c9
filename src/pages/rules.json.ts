import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/load.ts';

// The front matters of all rules: what the classifier in the browser works with.
export const GET: APIRoute = async () =>
  new Response(JSON.stringify((await getCatalog()).data.rules.map((rule) => rule.data)));
