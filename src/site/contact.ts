import { siteAddresses, type SiteSettings } from '../catalog/index.ts';

/** How the contact form reaches people, as the site is configured, and what it is filled in with. */
export interface ContactModel {
  /** Where the form posts; null: it opens a mail or an issue. */
  url: string | null;
  /** The page of the form. */
  page: string;
  mail: string | null;
  /** Address at which a new issue is opened. */
  issues: string | null;
  server: string;
  tool: string;
  /** The way that works without script where nothing takes a post: a prefilled mail or issue; null where none is configured. */
  fallback: { href: string; label: string } | null;
}

/** The contact form of a page, filled in with what the page is about. */
export function getContact(settings: SiteSettings, about: { server: string; tool: string }): ContactModel {
  const issues = settings.repositoryUrl === null ? null : `${settings.repositoryUrl}/issues/new`;
  const subject = about.tool === '' ? 'Toolrisk' : `Toolrisk: ${about.tool} (${about.server})`;
  return {
    url: settings.contactUrl,
    page: siteAddresses(settings.base).contact,
    mail: settings.contactMail,
    issues,
    ...about,
    fallback: settings.contactMail
      ? { href: `mailto:${settings.contactMail}?${query({ subject })}`, label: `Write to ${settings.contactMail}` }
      : issues
        ? { href: `${issues}?${query({ title: subject })}`, label: 'Open an issue' }
        : null,
  };
}

function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
