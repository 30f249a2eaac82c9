import type { APIRoute } from 'astro';
import { getLlmsText } from '../catalog/index.ts';
import { getCatalog } from '../site/catalog.ts';

export const GET: APIRoute = () => new Response(getLlmsText(getCatalog()));
