import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import { toJsonFeed } from '../../../site/feed/json-feed.ts';
import { jsonResponse } from '../../../site/routes.ts';
import { getRaisedFeed } from '../../../site/feed/feed.ts';

export const GET: APIRoute = () => jsonResponse(toJsonFeed(getRaisedFeed(getCatalog())));
