import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../../../../../catalog/load.ts';
import { serverPolicyPages } from '../../../../../../catalog/server-policy-page.ts';

export const getStaticPaths = (async () =>
  serverPolicyPages(await getCatalog()).map(({ server, profile, format }) => ({
    params: { server: server.id, profile: profile.id, format: format.id, file: format.filename },
    props: { text: format.text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
