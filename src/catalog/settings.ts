/** What the environment configures; see README. */
export interface SiteSettings {
  /** Where the site is published, without a slash at its end; it may carry a path. */
  url: string;
  /** The path of that address, with a slash at both ends; `/` where it has none. */
  base: string;
  /** Where the contact form posts; none: mail or issue. */
  contactUrl: string | null;
  contactMail: string | null;
  repositoryUrl: string | null;
}

const defaultUrl = 'http://localhost:4321';

/** The settings that the environment gives: SITE_URL, CONTACT_URL, CONTACT_MAIL, REPOSITORY_URL. Throws for an address that is none. */
export function readSettings(environment: Record<string, string | undefined>): SiteSettings {
  const site = new URL(address(environment, 'SITE_URL') ?? defaultUrl);
  const path = site.pathname.replace(/\/+$/, '');
  return {
    url: `${site.origin}${path}`,
    base: `${path}/`,
    contactUrl: address(environment, 'CONTACT_URL'),
    contactMail: environment['CONTACT_MAIL'] || null,
    repositoryUrl: address(environment, 'REPOSITORY_URL')?.replace(/\/+$/, '') ?? null,
  };
}

/** The absolute address of a path of the site. */
export function absolute({ url, base }: SiteSettings, path: string): string {
  return `${url}/${path.slice(base.length)}`;
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
