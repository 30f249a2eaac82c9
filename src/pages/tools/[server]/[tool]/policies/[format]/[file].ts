import type { APIRoute } from 'astro';
import { toolPolicyPaths } from '../../../../../../catalog/paths.ts';

export const getStaticPaths = toolPolicyPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
