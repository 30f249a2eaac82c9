import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import { getSearchData } from '../../../site/search-records.ts';

export const getStaticPaths = () =>
  getSearchData(getCatalog()).lines.map((data, part) => ({ params: { part: String(part) }, props: { data } }));

export const GET: APIRoute<{ data: object }> = ({ props }) => new Response(JSON.stringify(props.data));
