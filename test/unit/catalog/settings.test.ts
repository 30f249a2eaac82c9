import { describe, expect, it } from 'vitest';
import { getContact } from '../../../src/site/contact.ts';
import { contentSecurityPolicy, readSettings } from '../../../src/catalog/settings.ts';

const about = { server: 's', tool: 't & u' };

describe('the settings of a site', () => {
  it('are a local site without contact, where nothing is set', () => {
    expect(readSettings({})).toEqual({
      url: 'http://localhost:4321',
      base: '/',
      contactUrl: null,
      contactMail: null,
      repositoryUrl: null,
    });
  });

  it('lose the slash at the end of an address', () => {
    expect(readSettings({ SITE_URL: 'https://example.org/' }).url).toBe('https://example.org');
  });

  it('keep the path below which the site is published', () => {
    for (const address of ['https://example.org/tools/risk', 'https://example.org/tools/risk/'])
      expect(readSettings({ SITE_URL: address })).toMatchObject({
        url: 'https://example.org/tools/risk',
        base: '/tools/risk/',
      });
  });

  it.each(['example.org', 'javascript:alert(1)', 'not an address'])('refuse %s as an address', (value) => {
    expect(() => readSettings({ CONTACT_URL: value })).toThrow(
      `CONTACT_URL is "${value}"; expected an address such as https://example.org`,
    );
  });
});

describe('the Content-Security-Policy', () => {
  it.each([
    ['without a contact address allows the site alone', {}, "connect-src 'self';"],
    [
      'allows the origin of the contact address',
      { CONTACT_URL: 'https://forms.example.org/a/b' },
      "connect-src 'self' https://forms.example.org;",
    ],
  ])('%s', (_name, environment, expected) => {
    expect(contentSecurityPolicy(readSettings(environment))).toContain(expected);
  });

  it('allows no inline script or style', () => {
    expect(contentSecurityPolicy(readSettings({}))).not.toMatch(/unsafe/);
  });
});

describe('the way without script to make contact', () => {
  it.each([
    [
      'a mail, where there is an address',
      { CONTACT_MAIL: 'a@example.org' },
      'mailto:a@example.org?subject=Toolrisk%3A%20t%20%26%20u%20(s)',
    ],
    [
      'an issue, where there is a repository',
      { REPOSITORY_URL: 'https://example.org/r' },
      'https://example.org/r/issues/new?title=Toolrisk%3A%20t%20%26%20u%20(s)',
    ],
    ['none, where nothing is configured', {}, undefined],
  ])('is %s', (_name, environment, href) => {
    expect(getContact(readSettings(environment), about).fallback?.href).toBe(href);
  });
});
