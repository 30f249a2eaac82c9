import type { APIRoute } from 'astro';
import { getCatalog } from '../../site/catalog.ts';
import { toJsonFeed } from '../../site/feed/json-feed.ts';
import { getFeed } from '../../site/feed/feed.ts';
import { jsonResponse } from '../../site/routes.ts';
export const GET: APIRoute = () => jsonResponse(toJsonFeed(getFeed(getCatalog())));
