import { contentSecurityPolicy } from '../catalog/index.ts';
import { getCatalog } from './catalog.ts';
import { settings } from './settings.ts';

/** Files for static hosts that read them, by name: headers, and where moved addresses lead. */
export const hostFiles: ReadonlyMap<string, () => string> = new Map([
  ['_headers', getHeaders],
  ['_redirects', getRedirects],
]);

/** The same policy stands in every page; `frame-ancestors` counts in a header alone. */
function getHeaders(): string {
  const headers = [
    `Content-Security-Policy: ${contentSecurityPolicy(settings)}; frame-ancestors 'none'`,
    'Referrer-Policy: no-referrer',
    'X-Content-Type-Options: nosniff',
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
  ];
  return `${settings.base}*\n${headers.map((header) => `  ${header}`).join('\n')}\n`;
}

function getRedirects(): string {
  return getCatalog()
    .data.moved.map(({ from, to }) => `${settings.base}${from.slice(1)} ${settings.base}${to.slice(1)} 301\n`)
    .join('');
}
