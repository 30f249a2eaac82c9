import type { APIRoute } from 'astro';
import { toolToApi } from '../../../../catalog/index.ts';
import { getCatalog } from '../../../../site/catalog.ts';
import { toolOf, toolPage, type ToolParams } from '../../../../site/pages/tool.ts';
import { jsonResponse, pathsOf } from '../../../../site/routes.ts';

export const getStaticPaths = () => pathsOf(toolPage);

export const GET: APIRoute<object, ToolParams> = ({ params }) => jsonResponse(toolToApi(toolOf(getCatalog(), params)));
