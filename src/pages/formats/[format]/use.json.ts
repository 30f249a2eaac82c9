import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import { getFormatUse } from '../../../site/format-use.ts';
import { formatOf, formatPage } from '../../../site/pages/format.ts';
import { pathsOf } from '../../../site/routes.ts';

export const getStaticPaths = () => pathsOf(formatPage);

export const GET: APIRoute<object, { format: string }> = ({ params }) =>
  new Response(JSON.stringify(getFormatUse(formatOf(getCatalog(), params.format))));
