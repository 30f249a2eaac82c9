import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';
import { useSite } from './harness.ts';
import { inspect } from './inspect.ts';
import { chooseByKeys, pasteByKeys, tabTo } from './keys.ts';
import { soon } from './soon.ts';
import { planted, threeClients } from './stack-files.ts';

const site = useSite();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const { known, texts, codex, gemini } = threeClients();
const area = (page: Page, at: number) => page.locator('stack-box textarea').nth(at);

describe.each([1280, 390])('three clients’ files with nine servers, at %i px:', (width) => {
  const options = { viewport: { width, height: 844 }, ...clipboard };

  test('by the keyboard alone are pasted, the servers told, those that are not known too, and Codex’s policy decides as the catalogue says', async () => {
    const page = await site.open('/stack/', options);
    for (const [at, text] of texts.entries()) {
      if (at === 0) await tabTo(page, 'stack-box textarea');
      else {
        await tabTo(page, '[data-add]');
        await page.keyboard.press('Enter');
      }
      await pasteByKeys(page, text);
      expect(await area(page, at).inputValue()).toBe(text);
    }
    await soon(() => page.locator('[data-part="servers"] > li').count(), 9);
    await tabTo(page, '[data-see]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('now');
    expect(await page.locator('[data-part="servers"] > li').count()).toBe(9);
    expect(await page.locator('[data-part="servers"] strong:text("Not recognised")').count()).toBe(2);
    expect(await page.locator('[data-part="servers"] code').allTextContents()).toEqual(
      expect.arrayContaining(['mine-1', 'mine-7', 'acme-billing', 'wiki']),
    );
    await tabTo(page, 'select[data-client]');
    await chooseByKeys(page, 'Codex');
    await tabTo(page, '[data-part="copy"]');
    await page.keyboard.press('Enter');
    await soon(() => page.textContent('[data-part="copy"]'), 'Copied config.toml');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split(planted).length).toBe(codex.split(planted).length);
    const reading = formatOf('codex')!.read!(text);
    const [fourth] = known.filter(({ name }) => name === 'mine-4');
    const decide = reading.decide('mine-4');
    const said = fourth!.tools.map(({ name }) => [name, decide({ tool: name, arguments: {} })]);
    expect(said).toEqual(fourth!.tools.map(({ name, effects }) => [name, effects!.operate]));
    const unknown = reading.decide('wiki');
    expect(unknown({ tool: 'anything', arguments: {} })).toBe('hide');
    expect(text).toContain('[mcp_servers.mine-4.env]');
    const moved = await page.textContent('[data-part="moved"]');
    await tabTo(page, 'select[data-profile]', 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await soon(async () => (await page.textContent('[data-part="moved"]')) !== moved, true);
    await tabTo(page, '[data-filter="all"]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-filter'))).toBe('all');
  });

  test('axe finds nothing, and nothing is wider than the screen', async () => {
    const page = await opened(options);
    expect(await inspect(page, [width])).toEqual([]);
  });
});

test('no planted secret is shown outside of what was pasted, asked for or kept', async () => {
  const asked: string[] = [];
  const page = await site.open('/stack/', clipboard);
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await pasteAll(page);
  for (const client of ['claude-code', 'codex', 'gemini-cli']) {
    await page.selectOption('select[data-client]', client);
    const shown = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const given of copy.querySelectorAll('textarea')) given.remove();
      return copy.innerHTML;
    });
    expect(shown).not.toContain(planted);
    if (client === 'claude-code') expect(shown).toContain('"mcp__mine-2__*"');
  }
  const { origin } = site;
  const own = asked.filter((line) => !line.startsWith(`GET blob:`));
  expect(
    own.filter((line) => !line.startsWith(`GET ${origin}/`) || line.includes(planted) || line.includes('mine-')),
  ).toEqual([]);
  const data = own.filter((line) => line.includes('.json'));
  expect(data.toSorted()).toEqual(
    [
      `GET ${origin}/stack/servers.json `,
      ...known.map(({ server }) => `GET ${origin}/servers/${server.id}/stack.json `),
    ].toSorted(),
  );
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  expect(kept).not.toContain('mine-');
  expect(kept).not.toContain(planted);
});

test('no tool becomes looser, and what can be passed on names nothing', async () => {
  const page = await opened(clipboard);
  expect(await page.textContent('[data-part="moved"]')).toMatch(/^\d+ tools become stricter, none looser\.$/u);
  const share = (await page.textContent('[data-part="share"]'))!;
  expect(share).toMatch(/^3 MCP clients, 9 servers, of which 7 in the catalogue/u);
  expect(
    known
      .flatMap(({ name, server, tools }) => [name, server.id, ...tools.map((tool) => tool.name)])
      .filter((name) => /[_-]/u.test(name) && share.includes(name)),
  ).toEqual([]);
});

test('what cannot be read and what is of no client is said beside the file, and hides no other', async () => {
  const page = await site.open('/stack/');
  await area(page, 0).fill('{ "mcpServers": ');
  await soon(async () => (await page.textContent('[data-said]'))?.includes('cannot be read as JSON'), true);
  await page.click('[data-add]');
  await area(page, 1).fill(codex);
  await soon(() => page.locator('[data-part="servers"] > li').count(), 3);
  await page.click('[data-add]');
  await area(page, 2).fill('{"name":"x"}');
  await soon(
    async () => (await page.locator('[data-said]').nth(2).textContent())?.startsWith('This has the keys of no client'),
    true,
  );
  expect(await page.locator('[data-part="servers"] > li').count()).toBe(3);
});

test('a file that is dropped is read by its name, and the reader can say whose it is', async () => {
  const page = await site.open('/stack/');
  const text = JSON.stringify({ mcpServers: { one: { command: 'node', args: ['x.js'] } } });
  await page.setInputFiles('input[data-choose]', {
    ...{ name: 'claude_desktop_config.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  });
  await soon(async () => (await page.textContent('[data-summary]'))?.startsWith('Your files: Claude Desktop: '), true);
  expect(await page.textContent('[data-part="policy"]')).toContain('Claude Desktop keeps in no file what may run');
  await page.click('[data-summary]');
  await page.selectOption('select[data-place]', { label: '.cursor/mcp.json' });
  await soon(
    async () => (await page.textContent('[data-said]'))?.startsWith('Cursor: .cursor/mcp.json, 1 server'),
    true,
  );
});

test('a configuration that is pasted where policies are checked leads here', async () => {
  const page = await site.open('/lint/');
  await soon(async () => (await page.textContent('lint-box [data-status]'))?.startsWith('Read as'), true);
  await page.fill('#policy', gemini);
  await page.getByRole('button', { name: 'See what these 2 servers let an agent do' }).press('Enter');
  await page.waitForURL('**/stack/');
  await soon(() => page.locator('[data-part="servers"] > li').count(), 2);
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
});

test('without script the page says what it needs and names the command', async () => {
  const page = await site.open('/stack/', { javaScriptEnabled: false });
  expect(await page.textContent('noscript')).toContain('npm run --silent toolrisk -- check');
  expect(await page.locator('stack-box :is(textarea, button, select):visible').count()).toBe(0);
});

test('the example is one of servers that the catalogue has', async () => {
  const page = await site.open('/stack/#example');
  await soon(async () => (await page.locator('[data-part="servers"] a').count()) > 1, true);
  expect(await page.locator('[data-part="chains"]').textContent()).not.toBe('');
  expect(await page.locator('[data-part="policy"] .added').count()).toBeGreaterThan(0);
});

async function opened(options: Parameters<typeof site.open>[1]): Promise<Page> {
  const page = await site.open('/stack/', options);
  await pasteAll(page);
  return page;
}

async function pasteAll(page: Page): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.click('[data-add]');
    await area(page, at).fill(text);
  }
  await soon(() => page.locator('[data-part="servers"] > li').count(), 9);
}
