import type { APIRoute } from 'astro';
import { settings } from '../site/settings.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${settings.url}/sitemap-index.xml\n`);
