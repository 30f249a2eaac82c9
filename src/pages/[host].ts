import type { APIRoute } from 'astro';
import { hostFiles } from '../site/host-files.ts';

// A route of such a name cannot be a file of its own: Astro leaves out files whose names start with an underscore.
export const getStaticPaths = () => [...hostFiles.keys()].map((host) => ({ params: { host } }));

export const GET: APIRoute<object, { host: string }> = ({ params }) => new Response(hostFiles.get(params.host)!());
