import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { foldOutcomes, getTool, getToolText } from '../../src/catalog/index.ts';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';
import { catalog } from '../catalogue.ts';

const site = useSite();
const [first, second] = ['/tools/teradata-wlm/abort_session/', '/tools/teradata-wlm/show_sessions/'];
const profile = '/servers/teradata-wlm/policies/operate/';
const wlm = catalog.servers.find(({ id }) => id === 'teradata-wlm')!;

test('every format is written in the browser as the build writes it, with what its text does', async () => {
  const tool = wlm.byName.get('create_filter')!;
  const { policy } = getTool(tool);
  const page = await site.open(tool.href);
  for (const format of policy.formats) {
    const expected = getToolText(tool, policy, format);
    await page.selectOption('policy-panel select', format.id);
    await soon(() => page.textContent('[data-title]'), format.title);
    expect([format.id, await page.textContent('[data-text]')]).toEqual([format.id, expected.text]);
    expect(await page.textContent('[data-sentence]')).toBe(expected.sentence);
    expect(await page.locator('[data-losses] li').allTextContents()).toEqual(
      expected.losses.map(({ message }) => message),
    );
    const { first, rest } = foldOutcomes(expected.outcomes);
    for (const [rows, outcomes] of [
      ['[data-outcomes]', first],
      ['[data-outcomes-rest]', rest],
    ] as const)
      expect(await page.locator(`${rows} td:last-child`).allTextContents()).toEqual(outcomes.map(({ gets }) => gets));
    expect(await page.isVisible('[data-outcomes-fold]')).toBe(rest.length > 0);
    expect(await page.textContent('copy-button button >> nth=0')).toBe(`Copy ${format.filename}`);
  }
});

test('a choice is remembered on other pages, of tools and of servers', async () => {
  const page = await site.open(first);
  await page.selectOption('policy-panel select', 'intercept');
  await page.goto(`${site.origin}${second}`);
  await soon(() => page.textContent('[data-title]'), 'Intercept');
  await page.goto(`${site.origin}${profile}`);
  await soon(() => shown(page), ['intercept']);
});

test('an address with the id of a format shows it', async () => {
  const page = await site.open(`${profile}#codex`);
  await soon(() => shown(page), ['codex']);
  expect(await page.inputValue('format-choice select')).toBe('codex');
});

test('a name that the client refuses leaves no text to copy or download, until another is given', async () => {
  const page = await site.open(first);
  await page.selectOption('policy-panel select', 'codex');
  await soon(() => page.textContent('[data-title]'), 'Codex');
  await page.fill('input[data-name]', 'My WLM');
  await soon(() => page.isDisabled('copy-button button >> nth=0'), true);
  expect(await page.textContent('[data-text]')).toContain('Codex starts no server named "My WLM"');
  expect(await page.isVisible('[data-download]')).toBe(false);
  expect(await page.isVisible('table:has([data-outcomes])')).toBe(false);
  expect(await page.isVisible('[data-outcomes-fold]')).toBe(false);
  await page.fill('input[data-name]', 'my-wlm');
  await soon(() => page.isDisabled('copy-button button >> nth=0'), false);
  expect(await page.textContent('[data-text]')).toContain('[mcp_servers.my-wlm]');
  expect(await page.isVisible('[data-download]')).toBe(true);
});

test('every text in an answer is for the server that the line above it names, and for no other', async () => {
  for (const { name, href } of [wlm.byName.get('show_sessions')!, wlm.byName.get('disable_throttle')!]) {
    const page = await site.open(href);
    const snippets = await page.locator('section details:has(pre)').evaluateAll((all) =>
      all.flatMap((details) =>
        [...details.querySelectorAll('pre')].map((pre) => ({
          text: pre.textContent,
          line: pre.previousElementSibling?.textContent.replace(/\s+/g, ' ') ?? '',
        })),
      ),
    );
    const named = snippets.filter(({ line }) => line.includes(', for a server called '));
    expect(named.length, name).toBeGreaterThan(0);
    for (const { text, line } of named) {
      const server = /for a server called (\S+)/.exec(line)![1]!;
      expect(server).toBe('teradata-wlm');
      expect(text.replaceAll(/^\s*(#|\/\/).*$/gm, '')).toContain(server);
    }
  }
});

test('the texts in answers follow the name that the reader gives the server, now and on the next visit', async () => {
  const snippets = 'named-snippet [data-snippet]';
  const page = await site.open(second);
  const before = await page.locator(snippets).allTextContents();
  expect(before.length).toBeGreaterThan(1);
  await page.fill('input[data-name]', 'my-wlm');
  const forMine = async (): Promise<boolean> =>
    (await page.locator(snippets).allTextContents()).every((text) => holds(text, 'my-wlm'));
  await soon(forMine, true);
  expect([...new Set(await page.locator('named-snippet [data-for]').allTextContents())]).toEqual(['my-wlm']);
  await page.goto(`${site.origin}${second}`);
  await soon(forMine, true);
  await page.fill('input[data-name]', '');
  await soon(() => page.locator(snippets).allTextContents(), before);
});

test('beside the table stands in which mode its rows hold, and it follows the format', async () => {
  const page = await site.open(first);
  for (const [id, rows] of [
    ['codex', 'under on-request'],
    ['gemini-cli', 'in the mode default'],
    ['intercept', ''],
  ] as const) {
    await page.selectOption('policy-panel select', id);
    await soon(async () => (await page.textContent('[data-rows]'))?.trim(), rows);
    const { modes } = getToolText(
      wlm.byName.get('abort_session')!,
      getTool(wlm.byName.get('abort_session')!).policy,
      getTool(wlm.byName.get('abort_session')!).policy.formats.find((format) => format.id === id)!,
    );
    expect(await page.textContent('[data-modes]')).toBe(modes.replaceAll('`', ''));
  }
});

test('a removed tool is written for the tools of its own version', async () => {
  const [tool] = wlm.removed;
  const format = getTool(tool!).policy.formats.find(({ id }) => id === 'vscode')!;
  const page = await site.open(tool!.href);
  await page.selectOption('policy-panel select', format.id);
  await soon(() => page.textContent('[data-text]'), getToolText(tool!, getTool(tool!).policy, format).text);
});

test('where storage is refused, a choice still works', async () => {
  const page = await site.open('/contact/');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.origin}${first}`);
  await page.selectOption('policy-panel select', 'intercept');
  await soon(() => page.textContent('[data-title]'), 'Intercept');
});

test('what is downloaded is the text that stands there, under the name that its consumer expects', async () => {
  const page = await site.open(first);
  await page.selectOption('policy-panel select', 'codex');
  await soon(() => page.textContent('[data-title]'), 'Codex');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-download] a')]);
  expect(download.suggestedFilename()).toBe('config.toml');
});

/** Whether the text names this server, and the catalogue's id only in comments and addresses. */
function holds(text: string, server: string): boolean {
  const rows = text.replaceAll(/^\s*(#|\/\/).*$/gm, '').replaceAll(/https?:\S+/g, '');
  return rows.includes(server) && !rows.includes('teradata-wlm');
}

function shown(page: Page): Promise<(string | null)[]> {
  return page
    .locator('format-choice section[id]:visible')
    .evaluateAll((all) => all.map((section) => section.getAttribute('id')));
}
