import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/load.ts';
import { getLlmsText } from '../catalog/llms-text.ts';

export const GET: APIRoute = async () => new Response(getLlmsText(await getCatalog()));
