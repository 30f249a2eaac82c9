import type { APIRoute } from 'astro';
import { getStackServers } from '../../catalog/index.ts';
import { getCatalog } from '../../site/catalog.ts';

// By what servers are recognised in a configuration: the same for everybody, and fetched before anything is told of one.
export const GET: APIRoute = () => new Response(JSON.stringify(getStackServers(getCatalog())));
