import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { linkToPacked, linkToServers, linkToTool } from '../../src/builder/index.ts';
import { formatOf } from '../../src/formats/index.ts';
import { decide, noCounters } from '../../src/policy/index.ts';
import {
  choose,
  effect,
  first,
  limited,
  narrowable,
  neutral,
  only,
  open,
  ready,
  row,
  sameName,
  second,
  setByKeys,
} from './builder-page.ts';
import { useSite } from './harness.ts';
import { inspect } from './inspect.ts';
import { chooseByKeys, tabTo } from './keys.ts';
import { soon } from './soon.ts';
import { planted, threeClients } from './stack-files.ts';

const site = useSite();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe.each([1280, 390])('a policy over two servers, at %i px:', (width) => {
  const options = { viewport: { width, height: 844 }, ...clipboard };

  test('by the keyboard alone, with a condition and a limit, is shared, opens as the same policy elsewhere, and decides as it should', async () => {
    const page = await site.open('/builder/', options);
    for (const { id, name } of [first, second]) {
      if (id === first.id) await tabTo(page, '[data-find]');
      else {
        await tabTo(page, '[data-add]', 'Shift+Tab');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
      }
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(name);
      await tabTo(page, `[data-servers] [data-server="${id}"]`);
      await page.keyboard.press('Enter');
      await ready(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('tools');
    }
    await soon(() => page.locator('[data-chosen] button').count(), 3);
    await setByKeys(page, narrowable.tool, 'allow');
    await page.keyboard.press('c');
    while ((await row(page, narrowable.tool).locator('.condition').count()) !== 1) await page.keyboard.press('Enter');
    for (const [key, value] of [
      ['argument 0', narrowable.path],
      ['comparison 0', 'is'],
    ] as const) {
      const field = `[data-row="${narrowable.tool}"] [data-key="${key}"]`;
      if (!(await page.locator(field).evaluate((one) => one === document.activeElement))) await tabTo(page, field);
      await chooseByKeys(page, value);
    }
    await tabTo(page, `[data-row="${narrowable.tool}"] [data-key="value 0"]`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('just-this');
    await setByKeys(page, limited, 'limit', 'Shift+Tab');
    await page.keyboard.press('c');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('3');
    await tabTo(page, `[data-row="${limited}"] .cap select`);
    await chooseByKeys(page, 'hour');
    const policy = await neutral(page);
    const args = (value: unknown) => ({ [narrowable.path]: value });
    const decided = (tool: string, server: string, given: unknown) =>
      decide(policy, { server, tool, arguments: given }, { now: 0, counters: noCounters }).effect;
    expect(decided(narrowable.tool, first.id, args('just-this'))).toBe('allow');
    expect(decided(narrowable.tool, first.id, args('other'))).toBe('deny');
    expect(decided(limited, second.id, {})).toBe('limit');
    expect(policy.rules.find(({ tool, server }) => tool === limited && server === second.id)!.limit).toEqual({
      max: 3,
      per: 'hour',
    });
    await tabTo(page, '[data-share]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await soon(() => page.textContent('[data-share]'), 'Copied the address');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/builder\/#p=1\.[\w-]+$/u);
    const other = await site.open(address.slice(site.origin.length), options);
    expect(await neutral(other)).toEqual(policy);
  });

  test('axe finds nothing, light and dark, with a row open, and nothing is wider than the screen', async () => {
    const page = await site.open(`/builder/${linkToServers([first.id, second.id])}`, options);
    await ready(page);
    await page.fill('[data-filter]', narrowable.tool);
    await effect(page, narrowable.tool, 'allow');
    await open(page, narrowable.tool);
    await row(page, narrowable.tool).locator('button:text("Only where")').click();
    expect(await inspect(page, [width])).toEqual([]);
  });
});

test('by the keyboard alone: servers are found and added, an effect set, a condition given, a call tried, steps taken back, the text copied', async () => {
  const page = await site.open('/builder/', clipboard);
  await page.locator('[data-find]').focus();
  await page.keyboard.type(first.name);
  await soon(() => page.locator('[data-servers] > li:visible').count(), await sameName(first.name));
  await page.locator(`[data-servers] [data-server="${first.id}"]`).press('Enter');
  await ready(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tools');
  const all = page.locator('[data-rows] > .tool');
  const name = (at: number) => all.nth(at).getAttribute('data-row');
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row'));
  await all.nth(0).locator('input:checked').focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(await name(1));
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(await name(0));
  const before = await all.nth(0).locator('input:checked').getAttribute('value');
  await page.keyboard.press('ArrowRight');
  await soon(async () => (await all.nth(0).locator('input:checked').getAttribute('value')) === before, false);
  expect(await focused()).toBe(await name(0));
  await page.keyboard.press('u');
  await soon(() => all.nth(0).locator('input:checked').getAttribute('value'), before);
  await page.keyboard.press('r');
  await soon(async () => (await all.nth(0).locator('input:checked').getAttribute('value')) === before, false);
  await page.keyboard.press('t');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('try-arguments');
  await soon(async () => (await page.locator('[data-try-trace] li').count()) > 0, true);
  await page.fill('[data-filter]', narrowable.tool);
  await row(page, narrowable.tool).locator('input[value="allow"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await soon(() => row(page, narrowable.tool).locator('.condition').count(), 1);
  await page.keyboard.press('Escape');
  expect(await focused()).toBe(narrowable.tool);
  await page.keyboard.press('y');
  await soon(async () => (await page.textContent('[data-copy]'))?.startsWith('Copied '), true);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.textContent('[data-text]'));
});

test('the text that is downloaded, under names of the reader’s own, decides as the policy does', async () => {
  const page = await site.open(`/builder/${linkToServers([first.id, second.id], 'observe')}`, clipboard);
  await ready(page);
  await page.selectOption('select[data-format]', 'codex');
  await page.locator(`[data-key="name ${first.id}"]`).fill('mine');
  await soon(async () => (await page.textContent('[data-text]'))?.includes('[mcp_servers.mine]'), true);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-download]')]);
  expect(download.suggestedFilename()).toBe('config.toml');
  const text = readFileSync(await download.path(), 'utf8');
  const reading = formatOf('codex')!.read!(text);
  for (const [server, name] of [
    [first, 'mine'],
    [second, second.id],
  ] as const) {
    const decideCall = reading.decide(name);
    const current = server.tools.filter(({ profiles }) => profiles !== undefined);
    expect(current.map(({ name: tool, call }) => [tool, decideCall({ tool, arguments: call })])).toEqual(
      current.map(({ name: tool, profiles }) => {
        const { effect, when } = profiles!.observe;
        if (effect === 'limit') return [tool, 'ask'];
        return [tool, effect === 'hide' || effect === 'deny' || when !== undefined ? 'hide' : effect];
      }),
    );
  }
  await page.reload();
  await ready(page);
  expect(await page.inputValue(`[data-key="name ${first.id}"]`)).toBe('mine');
  expect(page.url()).not.toContain('mine');
});

test('nothing is asked for but files of the site by the servers’ ids, and what is kept names no rule', async () => {
  const asked: string[] = [];
  const page = await site.open('/builder/', clipboard);
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await choose(page, first.id);
  await ready(page);
  await page.fill('[data-filter]', narrowable.tool);
  await effect(page, narrowable.tool, 'allow');
  await open(page, narrowable.tool);
  await only(page, narrowable.tool, narrowable.path, 'is', planted);
  await page.locator(`[data-key="name ${first.id}"]`).fill(`name-${planted}`);
  await page.click('[data-share]');
  await soon(async () => (await page.textContent('[data-say="checked"]'))?.includes('…'), false);
  const origin = `GET ${site.origin}/`;
  expect(asked.filter((line) => !line.startsWith(origin) || line.includes(planted))).toEqual([]);
  expect(asked.filter((line) => line.includes('.json')).toSorted()).toEqual(
    [
      `${origin}servers/${first.id}/build.json `,
      `${origin}servers/${first.id}/schemas.json `,
      `${origin}formats/claude-code/use.json `,
    ].toSorted(),
  );
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(JSON.parse(kept)).toEqual([{ [`name of ${first.id}`]: `name-${planted}` }, {}, '']);
});

describe('an address that is', () => {
  const packed = (value: unknown) => linkToPacked(deflateRawSync(JSON.stringify(value)).toString('base64url'));
  test.for<[what: string, fragment: string, said: string]>([
    [
      'cut short',
      `${packed([1, 0, [[first.id, first.tools.map(({ name }) => [name, 0])]]]).slice(0, 40)}`,
      'part of it is missing',
    ],
    ['of a newer version', '#p=7.abcd', 'version 7'],
    ['a bomb', linkToPacked(deflateRawSync(Buffer.alloc(40_000_000)).toString('base64url')), 'unpacks to more than'],
    ['too long', linkToPacked('a'.repeat(70_000)), 'characters'],
    [
      'of a server that is not there',
      linkToServers(['no-such-server']),
      'The catalogue has no server "no-such-server".',
    ],
    [
      'of a tool that is not there',
      linkToTool(first.id, '<img src=x onerror=alert(1)>'),
      'has no tool "<img src=x onerror=alert(1)>"',
    ],
    ['of another shape', packed({ __proto__: null, constructor: 1 }), 'the policy should be a list'],
    ['of an effect that is none', packed([1, 0, [[first.id, [['x', 77]]]]]), 'the effect of x is not one of 5'],
    ['no policy at all', '#p=%00%ff%', 'part of it is missing'],
  ])('%s says so, and the page goes on', async ([, fragment, said]) => {
    const page = await site.open(`/builder/${fragment}`);
    await soon(async () => (await page.textContent('[data-problem]'))?.includes(said), true);
    await choose(page, first.id);
    await ready(page);
    expect(await page.locator('[data-rows] > .tool').count()).toBeGreaterThan(0);
  });

  test('hostile in its names shows them as text', async () => {
    const strange = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', '"]}', 'a\u202Eb'];
    const rules = strange.map((name) => [name, 2, [['<b>', 10, true]]]);
    const page = await site.open(`/builder/${packed([-1, 1, [[first.id, rules]]])}`);
    await ready(page);
    for (const name of strange) {
      await page.fill('[data-filter]', name);
      expect(await page.locator('[data-rows] > .tool').first().getAttribute('data-row')).toBe(name);
    }
    expect(await page.locator('policy-builder :is(img, b b)').count()).toBe(0);
    for (const format of ['intercept', 'cedar', 'langchain', 'opencode', 'toolrisk']) {
      await page.selectOption('select[data-format]', format);
      await soon(() => page.getAttribute('[data-panel]', 'data-busy'), null);
      expect(await page.textContent('[data-text-status]')).toBe('');
    }
  });
});

test('a tool’s and a server’s page open it with their policy, and the page of a stack with the servers it found and no name', async () => {
  const page = await site.open(second.tools[0]!.href, clipboard);
  await page.click('figure.code a[href*="/builder/"]');
  await ready(page);
  const own = await neutral(page);
  expect([own.default, own.rules.map(({ tool }) => tool)]).toEqual(['allow', [second.tools[0]!.name]]);
  await page.goto(`${site.origin}${first.href}`);
  await page.click('server-copy a[href*="/builder/"]');
  await ready(page);
  expect(new Set((await neutral(page)).rules.map(({ server }) => server))).toEqual(new Set([first.id]));
  const { texts, known } = threeClients();
  await page.goto(`${site.origin}/stack/`);
  await page.locator('stack-box textarea').first().fill(texts[0]!);
  await page.locator('[data-see]').click();
  await page.selectOption('select[data-profile]', 'observe');
  await soon(async () => (await page.getAttribute('[data-part="build"]', 'href'))?.endsWith('start=observe'), true);
  const link = (await page.getAttribute('[data-part="build"]', 'href'))!;
  expect(link).not.toContain('mine-');
  await page.click('[data-part="build"]');
  await ready(page);
  expect(await page.locator('[data-chosen] button').count()).toBe(4);
  expect(await page.isChecked('input[name="start"][value="observe"]')).toBe(true);
  expect(known.slice(0, 3).every(({ server }) => link.includes(server.id))).toBe(true);
});

test('every format is written with what it loses, and one that loses nothing is offered', async () => {
  const page = await site.open(`/builder/${linkToServers([first.id])}`, clipboard);
  await ready(page);
  const formats = await page
    .locator('select[data-format] option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(formats.length).toBeGreaterThan(20);
  for (const format of formats) {
    await page.selectOption('select[data-format]', format);
    await soon(() => page.getAttribute('[data-panel]', 'data-busy'), null);
    await soon(() => page.textContent('[data-filename]'), formatOf(format)!.filename);
    expect(await page.textContent('[data-text-status]')).toBe('');
    expect(await page.textContent('[data-say="lost"]')).not.toBe('');
    expect(await page.textContent('[data-say="proof"]')).not.toBe('');
  }
});

test('a jump within the page keeps the policy in the address', async () => {
  const page = await site.open(`/builder/${linkToServers([first.id])}`);
  await ready(page);
  await page.evaluate(() => (location.hash = '#content'));
  await soon(() => new URL(page.url()).hash.startsWith('#p='), true);
  expect(await page.locator('[data-chosen] button').count()).toBe(2);
});
