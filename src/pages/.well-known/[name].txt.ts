import type { APIRoute } from 'astro';
import { getSecurityText } from '../../site/security-text.ts';
import { settings } from '../../site/settings.ts';

const text = getSecurityText(settings, new Date());

// There is no such file where no contact is configured.
export const getStaticPaths = () => (text === null ? [] : [{ params: { name: 'security' } }]);

export const GET: APIRoute = () => new Response(text);
