import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const status = 'lint-box [data-status]';

test('the policy that stands there at first refuses the whole server, and the page says so', async () => {
  const page = await site.open('/lint/');
  await soon(() => page.textContent(status), 'Read as policylayer: 1 finding.');
  expect(await page.textContent('[data-results]')).toContain('As it stands, of 42 tools: 1 hidden, 41 refused.');
});

describe('a pasted policy is read as its consumer reads it:', () => {
  test.for([
    [
      'a rule without an error',
      '{"permissions":{"deny":["mcp__teradata-wlm__abort_session"]}}',
      'Read as claude-code: nothing found.',
    ],
    [
      'a misspelt name',
      '{"permissions":{"deny":["mcp__teradata-wlm__abort_sesion"]}}',
      'Read as claude-code: 1 finding.',
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
  await soon(async () => (await page.textContent(status))?.startsWith('Read as intercept'), true);
});

async function paste(page: Page, text: string): Promise<void> {
  await soon(async () => (await page.textContent(status))?.startsWith('Read as'), true);
  await page.fill('#policy', text);
}
