import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/load.ts';
import { contentSecurityPolicy } from '../catalog/site.ts';

// A route of this name cannot be a file of its own: Astro leaves out files whose names start with an underscore.
export const getStaticPaths = () => [{ params: { headers: '_headers' } }];

// For static hosts that read it; the same policy stands in every page.
export const GET: APIRoute = async () => {
  const { settings } = (await getCatalog()).data;
  const headers = [
    `Content-Security-Policy: ${contentSecurityPolicy(settings)}; frame-ancestors 'none'`,
    'Referrer-Policy: no-referrer',
    'X-Content-Type-Options: nosniff',
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
  ];
  return new Response(`/*\n${headers.map((header) => `  ${header}`).join('\n')}\n`);
};
