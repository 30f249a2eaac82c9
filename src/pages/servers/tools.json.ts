import type { APIRoute } from 'astro';
import { getCatalog } from '../../site/catalog.ts';

// The names of all tools by server: by them a pasted policy tells which server it is for.
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify(
      Object.fromEntries(getCatalog().servers.map(({ id, current }) => [id, current.map(({ name }) => name)])),
    ),
  );
