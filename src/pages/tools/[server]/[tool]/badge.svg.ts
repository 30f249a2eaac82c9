import type { APIRoute } from 'astro';
import { toolToBadge } from '../../../../catalog/badge.ts';
import { toolPaths, type ToolProps } from '../../../../catalog/paths.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute<ToolProps> = ({ props }) => new Response(toolToBadge(props.tool));
