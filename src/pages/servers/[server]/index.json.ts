import type { APIRoute } from 'astro';
import { serverPaths } from '../../../catalog/paths.ts';
import { serverToJson } from '../../../catalog/server-json.ts';
import type { ServerModel } from '../../../catalog/server.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute<{ server: ServerModel }> = ({ props }) =>
  new Response(`${JSON.stringify(serverToJson(props.server), null, 2)}\n`);
