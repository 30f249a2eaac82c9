import { absolute, siteAddresses, type SiteSettings } from '../catalog/index.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * `security.txt` (RFC 9116): where to report a weakness of the site itself, for a year from the day of the build.
 * Null where no contact is configured, and for a site below a path, since it stands at the root of a host alone.
 */
export function getSecurityText(settings: SiteSettings, now: Date): string | null {
  const secure = settings.url.startsWith('https:');
  const addresses = siteAddresses(settings.base);
  const contacts = [
    ...(settings.contactMail === null ? [] : [`mailto:${encodeURI(settings.contactMail)}`]),
    ...(settings.contactUrl === null || !secure ? [] : [absolute(settings, addresses.contact)]),
  ];
  if (contacts.length === 0 || settings.base !== '/') return null;
  const expires = new Date(Math.floor(now.getTime() / day) * day + 364 * day);
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    ...(secure ? [`Canonical: ${absolute(settings, addresses.securityText)}`] : []),
  ]
    .join('\n')
    .concat('\n');
}
