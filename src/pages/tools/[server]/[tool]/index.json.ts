import type { APIRoute } from 'astro';
import { toolPaths, type ToolProps } from '../../../../catalog/paths.ts';
import { toolToJson } from '../../../../catalog/tool-json.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute<ToolProps> = ({ props }) =>
  new Response(`${JSON.stringify(toolToJson(props.tool), null, 2)}\n`);
