import type { APIRoute } from 'astro';
import { documentSchemas, keys, publishedSchema } from '../../model/index.ts';
import { jsonResponse } from '../../site/routes.ts';

export const getStaticPaths = () => keys(documentSchemas).map((name) => ({ params: { name } }));

export const GET: APIRoute<object, { name: keyof typeof documentSchemas }> = ({ params }) =>
  jsonResponse(publishedSchema(params.name));
