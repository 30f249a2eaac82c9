import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/catalog/index.ts';
import { getSecurityText } from '../../../src/site/security-text.ts';

const now = new Date('2026-03-04T05:06:07Z');
const SITE_URL = 'https://example.org';

/** The fields of a security.txt by name. Throws where RFC 9116 has it otherwise. */
function readFields(text: string): Map<string, string[]> {
  if (!text.endsWith('\n')) throw new Error('a line has no end');
  const pairs = text
    .slice(0, -1)
    .split('\n')
    .map((line) => /^(Contact|Expires|Preferred-Languages|Canonical): (\S+)$/u.exec(line)?.slice(1) ?? line);
  const odd = pairs.filter((pair) => typeof pair === 'string');
  if (odd.length > 0) throw new Error(`no field: ${odd.join()}`);
  const grouped = Map.groupBy(pairs as string[][], ([name]) => name!);
  return new Map([...grouped].map(([name, all]) => [name, all.map(([, value]) => value!)]));
}

describe('security.txt', () => {
  it.each([
    ['a mail', { SITE_URL, CONTACT_MAIL: 'a@example.org' }, ['mailto:a@example.org']],
    ['a form', { SITE_URL, CONTACT_URL: 'https://forms.example.org/a' }, ['https://example.org/contact/']],
    ['a mail for a site without TLS', { CONTACT_MAIL: 'a@example.org' }, ['mailto:a@example.org']],
    [
      'a mail that tries to add a line',
      { SITE_URL, CONTACT_MAIL: 'a@b.org\nContact: x' },
      ['mailto:a@b.org%0AContact:%20x'],
    ],
  ])('names %s', (_name, environment, contacts) => {
    const fields = readFields(getSecurityText(readSettings(environment), now)!);
    expect(fields.get('Contact')).toEqual(contacts);
    expect(fields.get('Expires')).toEqual(['2027-03-03T00:00:00Z']);
    expect(fields.get('Canonical')).toEqual(
      'SITE_URL' in environment ? ['https://example.org/.well-known/security.txt'] : undefined,
    );
  });

  it.each([
    ['no contact is configured', { SITE_URL, REPOSITORY_URL: 'https://example.org/r' }],
    ['the site stands below a path', { SITE_URL: 'https://example.org/a', CONTACT_MAIL: 'a@example.org' }],
    ['there is a form alone, and no TLS', { CONTACT_URL: 'https://forms.example.org/a' }],
  ])('is left out where %s', (_name, environment) => {
    expect(getSecurityText(readSettings(environment), now)).toBeNull();
  });
});
