import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { pasteByKeys, tabTo } from './keys.ts';
import { soon } from './soon.ts';

const site = useSite();
const status = 'lint-box [data-status]';

test('the policy that stands there at first refuses the whole server, and the page says so', async () => {
  const page = await site.open('/lint/');
  await soon(async () => /^Read as PolicyLayer for .+: 1 error\.$/u.test((await page.textContent(status)) ?? ''), true);
  expect(await page.textContent('[data-does]')).toMatch(
    /^As it stands, of \d+ tools: 1 hidden .* None can be called\.$/u,
  );
  expect(await page.locator('[data-lines] li.error').count()).toBe(1);
  expect(await page.textContent('[data-results]')).toContain('None can be called. Corrected, of ');
});

describe('a pasted policy is read as its consumer reads it:', () => {
  test.for([
    [
      'a rule without an error',
      '{"permissions":{"deny":["mcp__teradata-wlm__abort_session"]}}',
      'Read as Claude Code for Teradata WLM: nothing found.',
    ],
    [
      'a misspelt name',
      '{"permissions":{"deny":["mcp__teradata-wlm__abort_sesion"]}}',
      'Read as Claude Code for Teradata WLM: 1 error.',
    ],
    [
      'Cedar, which needs an engine',
      'forbid(principal, action == AgentCore::Action::"teradata-wlm___abort_session", resource);',
      'Read as Cedar for Bedrock AgentCore for Teradata WLM: nothing found. Only names of tools are compared here; the command reads it by its own engine: npm run lint-policy -- FILE --server teradata-wlm',
    ],
    ['a text of no known form', 'hello', 'The text does not tell its format: choose it.'],
    ['nothing', ' ', 'Paste a policy.'],
  ] as const)('%s', async ([, text, expected]) => {
    const page = await site.open('/lint/');
    await paste(page, text);
    await soon(() => page.textContent(status), expected);
  });
});

test('the chosen format is the one it is read in', async () => {
  const page = await site.open('/lint/');
  await page.selectOption('select[name="format"]', 'intercept');
  await soon(async () => (await page.textContent(status))?.startsWith('Read as Intercept'), true);
});

test('a sure correction is applied in place, and what happens then is said', async () => {
  const page = await site.open('/lint/');
  await paste(page, 'version: "1"\ntools:\n  abort_session:\n    rate_limit: 3/minute # mine\n');
  await soon(() => page.textContent(status), 'Read as Intercept for Teradata WLM: 1 error.');
  await page.getByRole('button', { name: 'Apply' }).press('Enter');
  await soon(() => page.textContent(status), 'Read as Intercept for Teradata WLM: nothing found.');
  expect(await page.textContent('[data-does]')).toBe(
    'As it stands, of 42 tools: 1 run up to a limit (abort_session), 41 run.',
  );
  expect(await page.inputValue('textarea')).toContain('rules: [{"name":"limit","rate_limit":"3/minute"}] # mine');
});

test('the name that the text gives the server is said', async () => {
  const page = await site.open('/lint/');
  await paste(page, '{"permissions":{"deny":["mcp__teradata-wlm-eu__abort_session"]}}');
  await soon(
    async () =>
      (await page.textContent(status))?.startsWith('Read as Claude Code for Teradata WLM, there named teradata-wlm-eu'),
    true,
  );
});

test('a finding leads to its line by the keyboard', async () => {
  const page = await site.open('/lint/');
  await paste(page, 'version: "1"\ndefualt: deny\nhide: []');
  const link = page.getByRole('link', { name: 'Line 2' });
  await link.waitFor();
  await link.press('Enter');
  const selected = () => {
    const area = document.querySelector('textarea')!;
    return document.activeElement === area && area.value.slice(area.selectionStart, area.selectionEnd);
  };
  expect(await page.evaluate(selected)).toBe('defualt: deny');
});

test('what came of it is announced', async () => {
  const page = await site.open('/lint/');
  await paste(page, '{"permissions":{"dney":[]}}');
  const region = page.locator('lint-box').getByRole('status');
  await soon(async () => /Read as Claude Code for .+: 1 error\.$/u.test((await region.textContent())!), true);
});

test.for([1280, 390])(
  'at %i px a wrong policy is corrected by the keyboard, and what happens to calls changes',
  async (width) => {
    const page = await site.open('/lint/', { viewport: { width, height: 844 } });
    const does = page.locator('[data-does]');
    await soon(async () => (await does.textContent())!.endsWith('None can be called.'), true);
    await page.getByRole('button', { name: 'Apply' }).press('Enter');
    await soon(
      async () => /^As it stands, of \d+ tools: 1 hidden \(\S+\), \d+ run\.$/u.test((await does.textContent())!),
      true,
    );
    expect(await page.inputValue('textarea')).toContain('"default": "allow"');
    expect(await page.locator('[data-lines] li:is(.error, .warning)').count()).toBe(0);
  },
);

test.for([1280, 390])(
  'at %i px a wrong policy is pasted, its correction applied and what happens to calls changed, by the keyboard alone',
  async (width) => {
    const page = await site.open('/lint/', {
      viewport: { width, height: 844 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await soon(async () => (await page.textContent(status))?.startsWith('Read as'), true);
    await tabTo(page, '#policy');
    await pasteByKeys(page, 'version: "1"\ntools:\n  abort_session:\n    rate_limit: 3/minute\n');
    await soon(() => page.textContent(status), 'Read as Intercept for Teradata WLM: 1 error.');
    const before = await page.textContent('[data-does]');
    await tabTo(page, 'lint-box [data-results] button');
    await page.keyboard.press('Enter');
    await soon(() => page.textContent(status), 'Read as Intercept for Teradata WLM: nothing found.');
    expect(before).not.toContain('run up to a limit');
    expect(await page.textContent('[data-does]')).toContain('1 run up to a limit (abort_session), 41 run.');
  },
);

test('a misspelt argument is found by the schema of the tool', async () => {
  const page = await site.open('/lint/');
  const condition = '{ path: args.sesion_id, op: gte, value: 1 }';
  await paste(
    page,
    `version: "1"\ntools:\n  abort_session:\n    rules:\n      - name: one\n        conditions: [${condition}]\n`,
  );
  await soon(async () => (await page.textContent('[data-results]'))!.includes('session_id'), true);
});

test('definitions that were pasted here are taken to the page that judges them, and a policy back', async () => {
  const page = await site.open('/lint/');
  await paste(page, JSON.stringify({ tools: [{ name: 'delete_all', inputSchema: { type: 'object' } }] }));
  await page.getByRole('button', { name: 'Classify this tool' }).press('Enter');
  await page.waitForURL('**/classify/');
  await soon(() => page.textContent('classify-box [data-status]'), '1 tool judged.');
  expect(await page.inputValue('#definition')).toContain('delete_all');
  await page.fill('#definition', '{"permissions":{"deny":["mcp__teradata-wlm__abort_session"]}}');
  await page.getByRole('button', { name: 'Check this policy' }).press('Enter');
  await page.waitForURL('**/lint/');
  await soon(() => page.textContent(status), 'Read as Claude Code for Teradata WLM: nothing found.');
});

async function paste(page: Page, text: string): Promise<void> {
  await soon(async () => (await page.textContent(status))?.startsWith('Read as'), true);
  await page.fill('#policy', text);
}
