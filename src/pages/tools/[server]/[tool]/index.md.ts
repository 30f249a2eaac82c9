import type { APIRoute } from 'astro';
import { getCatalog, getProse } from '../../../../catalog/load.ts';
import { toolPaths, type ToolProps } from '../../../../catalog/paths.ts';
import { toolToMarkdown } from '../../../../catalog/tool-markdown.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute<ToolProps> = async ({ props: { tool } }) => {
  const prose = tool.prose === null ? null : await getProse('toolPages', tool.prose);
  const { settings } = (await getCatalog()).data;
  return new Response(toolToMarkdown(tool, prose?.text ?? '', settings.url));
};
