import type { SiteSettings } from './data.ts';

const defaultUrl = 'http://localhost:4321';

/** The settings that the environment gives: SITE_URL, CONTACT_URL, CONTACT_MAIL, REPOSITORY_URL. Throws for an address that is none. */
export function readSettings(environment: Record<string, string | undefined>): SiteSettings {
  return {
    url: (address(environment, 'SITE_URL') ?? defaultUrl).replace(/\/+$/, ''),
    contactUrl: address(environment, 'CONTACT_URL'),
    contactMail: environment['CONTACT_MAIL'] || null,
    repositoryUrl: address(environment, 'REPOSITORY_URL')?.replace(/\/+$/, '') ?? null,
  };
}

/** The Content-Security-Policy of every page: own files only, and the address to which the contact form posts. */
export function contentSecurityPolicy(settings: SiteSettings): string {
  const contact = settings.contactUrl === null ? '' : ` ${new URL(settings.contactUrl).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    `connect-src 'self'${contact}`,
    `form-action 'self'${contact}`,
    "base-uri 'none'",
  ].join('; ');
}

function address(environment: Record<string, string | undefined>, name: string): string | null {
  const value = environment[name];
  if (!value) return null;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`${name} is "${value}"; expected an address such as https://example.org`);
  return value;
}
