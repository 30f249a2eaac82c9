import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const outcome = 'contact-form [data-outcome]';
const message = 'The verdict misses that the call is staged.\nSee the source.';

describe('what is wrong stands beside its field, and the first wrong field has the focus', () => {
  test.for([
    ['nothing is filled in', {}, 'email', 'Please fill this in.'],
    [
      'the mail address is none',
      { email: 'someone', message },
      'email',
      'Write a mail address, such as name@example.org.',
    ],
    ['there is no message', { email: 'a@example.org' }, 'message', 'Please fill this in.'],
  ] as const)('%s', async ([, fields, wrong, text]) => {
    const page = await open(site, { 'action-url': '/test/accepts' });
    const before = site.posted.length;
    await fill(page, fields);
    await page.click('contact-form button');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(wrong);
    const field = page.locator(`contact-form [name="${wrong}"]`);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby'))!.split(' ').at(-1);
    expect(await page.textContent(`[id="${described}"]`)).toBe(text);
    expect(site.posted.length).toBe(before);
    await fill(page, { email: 'a@example.org', message });
    expect(await field.getAttribute('aria-invalid')).toBeNull();
  });
});

test('what is posted arrives, and the form says so', async () => {
  const page = await open(site, { 'action-url': '/test/accepts' });
  await fill(page, { email: 'a@example.org', message, tool: 'abort_session' });
  await page.click('contact-form button');
  await soon(() => page.textContent(outcome), 'Your message was sent.');
  expect(await page.getAttribute(outcome, 'data-state')).toBe('sent');
  expect(site.posted.at(-1)!.fields).toMatchObject({
    email: 'a@example.org',
    message,
    tool: 'abort_session',
  });
  expect(await page.inputValue('contact-form [name="message"]')).toBe('');
});

describe('what does not arrive is kept, and the form says why, when', () => {
  test.for([
    ['the address refuses', '/test/refuses', 'the address answered with status 500'],
    [
      'the address is another origin, which the page may not reach',
      'https://contact.invalid/',
      'the address could not be reached',
    ],
  ] as const)('%s', async ([, url, why]) => {
    const page = await open(site, { 'action-url': url, mail: 'team@example.org' }, ['contact.invalid']);
    await fill(page, { email: 'a@example.org', message });
    await page.click('contact-form button');
    await soon(async () => (await page.textContent(outcome))?.startsWith(`Your message was not sent: ${why}.`), true);
    expect(await page.getAttribute(outcome, 'data-state')).toBe('failed');
    expect(await page.inputValue('contact-form [name="message"]')).toBe(message);
    expect(await page.getAttribute(`${outcome} a`, 'href')).toMatch(/^mailto:team@example\.org\?/u);
  });
});

test('with no address, the message opens as a mail', async () => {
  const page = await open(site, { mail: 'team@example.org' });
  await fill(page, { email: 'a@example.org', message, tool: 'abort_session & more' });
  await page.click('contact-form button');
  const mail = new URL((await page.getAttribute(`${outcome} a`, 'href'))!);
  expect([mail.protocol, mail.pathname]).toEqual(['mailto:', 'team@example.org']);
  expect(mail.searchParams.get('subject')).toBe('Toolrisk: abort_session & more');
  expect(mail.searchParams.get('body')).toContain(message.replace('\n', '\r\n'));
});

test('with neither address nor mail, it opens as an issue', async () => {
  const page = await open(site, { issues: `${site.origin}/contact/?new` });
  await fill(page, { email: 'a@example.org', message });
  await page.click('contact-form button');
  await page.waitForURL((url) => url.searchParams.get('body')?.startsWith(message) ?? false);
});

describe('with no address at all, the text is to be copied, and nothing is asked that an answer would need:', () => {
  test('it is copied with the name of the tool, and kept', async () => {
    const page = await site.open('/contact/?tool=abort_session', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    expect(await page.textContent('contact-form button')).toBe('Copy the text');
    expect(await page.isVisible('contact-form [name="email"]')).toBe(false);
    await fill(page, { message });
    await page.click('contact-form button');
    await soon(() => page.textContent(outcome), 'Copied, with the name of the tool. Nothing was sent.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `Toolrisk: abort_session\n\n${message}\n\ntool: abort_session`,
    );
    expect(await page.inputValue('contact-form [name="message"]')).toBe(message);
  });

  test('it is selected where the browser does not let it be copied', async () => {
    const page = await site.open('/contact/');
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
    await fill(page, { message });
    await page.click('contact-form button');
    await soon(() => page.getAttribute(outcome, 'data-state'), 'failed');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(message);
  });
});

test('what machines fill in is not sent', async () => {
  const page = await open(site, { 'action-url': '/test/accepts' });
  const before = site.posted.length;
  await fill(page, { email: 'a@example.org', message });
  await page
    .locator('contact-form [data-trap]')
    .evaluate((field: HTMLInputElement) => (field.value = 'https://spam.example'));
  await page.click('contact-form button');
  await soon(() => page.getAttribute(outcome, 'data-state'), 'failed');
  expect(site.posted.length).toBe(before);
});

test('the form of a tool’s page has the tool filled in', async () => {
  const page = await site.open('/tools/teradata-wlm/abort_session/');
  expect(await page.inputValue('contact-form [name="tool"]')).toContain('abort_session');
});

test('an address fills the fields that it names, but not the one for machines', async () => {
  const page = await site.open('/contact/?tool=%3Cb%3Eabort&message=Wrong&website=x');
  expect(await page.inputValue('contact-form [name="tool"]')).toBe('<b>abort');
  expect(await page.inputValue('contact-form [name="message"]')).toBe('Wrong');
  expect(await page.inputValue('contact-form [data-trap]')).toBe('');
});

/** Opens the contact page with the form configured so. */
async function open(from: typeof site, settings: Record<string, string>, refused: string[] = []): Promise<Page> {
  const page = await from.open('/contact/', {}, refused);
  await page.locator('contact-form').evaluate((form, values) => {
    for (const name of ['action-url', 'mail', 'issues']) form.setAttribute(name, values[name] ?? '');
    form.querySelector('form')!.hidden = false;
    const email = form.querySelector<HTMLInputElement>('[name="email"]')!;
    email.disabled = email.closest('div')!.hidden = false;
  }, settings);
  return page;
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`contact-form [name="${name}"]`, value);
}
