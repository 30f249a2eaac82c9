import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { forgetContent } from '../../scripts/build/forget.ts';
import { inTurn } from '../../scripts/build/in-turn.ts';
import { launch } from './chromium.ts';
import { serve, type SiteServer } from './static-server.ts';

/** The folder of the built site. */
export const dist = join(import.meta.dirname, '../../dist');

/** Where contact forms may post in tests, and with which status that is answered. */
export const posts = { '/test/accepts': 200, '/test/refuses': 500 };

/** Addresses that tests ask for because they fail. */
const missing = ['/test/refuses', '/no-such-page'];

/** The built site and a browser, for all tests of a file. */
export interface Site {
  /** Where it was built. */
  readonly folder: string;
  readonly origin: string;
  readonly posted: SiteServer['posted'];
  /**
   * Opens a page of the site; it is closed after the test, which fails if anything went wrong on it.
   * `refused` names hosts that the page is expected to ask for in vain.
   */
  open: (path: string, options?: BrowserContextOptions, refused?: readonly string[]) => Promise<Page>;
}

/**
 * Serves the built site and starts a browser before the tests of this file, and stops both after them.
 * `settings` gives the environment of a build of its own, for the address at which it will be served, below `base`.
 */
export function useSite(settings?: (origin: string) => Record<string, string>, base = '/'): Site {
  const folder = settings === undefined ? dist : mkdtempSync(join(tmpdir(), 'toolrisk-site-'));
  let server: SiteServer;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let findings: string[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(folder, posts, base), launch()]);
    if (settings !== undefined) build(folder, settings(server.origin));
    if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no dist: run `npm run build` first.');
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = findings;
    [contexts, findings] = [[], []];
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder !== dist) rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    get origin() {
      return server.origin;
    },
    get posted() {
      return server.posted;
    },
    async open(path, options = {}, refused = []) {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(100_000);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, server.origin, [...missing, ...refused], findings);
      await page.goto(`${server.origin}${path}`);
      return page;
    },
  };
}

function build(folder: string, settings: Record<string, string>): void {
  const clone = join(dist, '..');
  inTurn(() => {
    forgetContent(clone);
    execFileSync('astro', ['build', '--outDir', folder, '--silent'], {
      cwd: clone,
      env: { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  });
}

/** Writes down every console error, script error and request to another origin, but for what contains an expected text. */
function watch(page: Page, origin: string, expected: readonly string[], findings: string[]): void {
  const report = (finding: string): void => {
    if (!expected.some((text) => finding.includes(text))) findings.push(`${page.url()} ${finding}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => report(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ['data:', 'blob:', 'mailto:'].includes(url.protocol);
    if (!own) report(`request: ${request.url()}`);
  });
}
