import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import { toAtom } from '../../../site/feed/atom.ts';
import { getRaisedFeed } from '../../../site/feed/feed.ts';

export const GET: APIRoute = () => new Response(toAtom(getRaisedFeed(getCatalog())));
