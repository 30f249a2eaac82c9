import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/load.ts';

export const GET: APIRoute = async () => {
  const { settings } = (await getCatalog()).data;
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${settings.url}/sitemap-index.xml\n`);
};
