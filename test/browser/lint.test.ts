import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const status = 'lint-box [data-status]';

test('the policy that stands there at first refuses the whole server, and the page says so', async () => {
  const page = await site.open('/lint/');
  await soon(() => page.textContent(status), 'Read as PolicyLayer: 1 error.');
  expect(await page.textContent('[data-results]')).toContain('As it stands, of 42 tools: 1 hidden');
  expect(await page.textContent('[data-results]')).toContain('None can be called. Corrected, of 42 tools: ');
});

describe('a pasted policy is read as its consumer reads it:', () => {
  test.for([
    [
      'a rule without an error',
      '{"permissions":{"deny":["mcp__teradata-wlm__abort_session"]}}',
      'Read as Claude Code: nothing found. As it stands, of 42 tools: 1 hidden (abort_session), 41 put to a person.',
    ],
    [
      'a misspelt name',
      '{"permissions":{"deny":["mcp__teradata-wlm__abort_sesion"]}}',
      'Read as Claude Code: 1 error.',
    ],
    [
      'Cedar, which needs an engine',
      'forbid(principal, action == AgentCore::Action::"teradata-wlm___abort_session", resource);',
      'Read as Cedar for Bedrock AgentCore: nothing found. Only names of tools are compared here; the command reads it by its own engine: npm run lint-policy -- FILE --server teradata-wlm',
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
  await soon(() => page.textContent(status), 'Read as Intercept: 1 error.');
  await page.getByRole('button', { name: 'Apply' }).press('Enter');
  await soon(
    () => page.textContent(status),
    'Read as Intercept: nothing found. As it stands, of 42 tools: 1 run up to a limit (abort_session), 41 run.',
  );
  expect(await page.inputValue('textarea')).toContain('rules: [{"name":"limit","rate_limit":"3/minute"}] # mine');
});

test('the name that the text gives the server is said', async () => {
  const page = await site.open('/lint/');
  await paste(page, '{"permissions":{"deny":["mcp__teradata-wlm-eu__abort_session"]}}');
  await soon(
    async () => (await page.textContent(status))?.startsWith('Read as Claude Code, for a server named teradata-wlm-eu'),
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
  await soon(() => page.locator('lint-box').getByRole('status').textContent(), 'Read as Claude Code: 1 error.');
});

async function paste(page: Page, text: string): Promise<void> {
  await soon(async () => (await page.textContent(status))?.startsWith('Read as'), true);
  await page.fill('#policy', text);
}
