import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules } from '../../src/classify/index.ts';
import { readRules } from '../../src/store/index.ts';
import { launch } from '../../test/browser/chromium.ts';
import { onePageOfEveryKind } from '../../test/browser/page-kinds.ts';
import { serve } from '../../test/browser/static-server.ts';
import type { Benchmark } from './benchmark.ts';
import { runMeasured } from './build/measured.ts';
import { inTemporaryFolder } from './build/temporary.ts';
import { audit, type Category, type Page } from './lighthouse-page.ts';
import { mixes } from './made/mix.ts';
import { madeServers, writeContent } from './made/servers.ts';

const tools = 2003;
/** Scores of 100 that every page reaches, performance as the median of so many runs. */
const limits: Readonly<Record<Category, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const runs = 5;

/** What Lighthouse says of one page of every kind, of this catalogue and of one with 2,003 made tools. */
export const lighthousePages: Benchmark = {
  name: 'lighthouse',
  about:
    'scores of Lighthouse on one page of every kind, of the site and of one with 2,003 made tools, on a slow phone',
  run: async (tell) => {
    const dist = join(import.meta.dirname, '../../dist');
    if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist: run `npm run build` first.');
    const site = await measure(dist, tell);
    const made = await inTemporaryFolder(async (folder) => {
      const content = join(folder, 'content');
      writeContent(content, madeServers(mixes.real(tools)), compileRules(readRules()));
      await runMeasured('build-site.ts', [folder], folder, { CONTENT_DIR: content });
      tell(`with ${tools} made tools`);
      return measure(join(folder, 'dist'), tell);
    });
    return {
      passed: site.passed && made.passed,
      figures: { 'lowest median': site.lowest, 'lowest median of made': made.lowest },
    };
  },
};

async function measure(dist: string, tell: (line: string) => void): Promise<{ passed: boolean; lowest: number }> {
  const server = await serve(dist);
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    let [passed, lowest] = [true, 100];
    for (const path of onePageOfEveryKind(dist)) {
      const page = await audit(`${server.origin}${path}`, port, runs);
      const short = Object.entries(limits).filter(([name, limit]) => (page.scores[name as Category] ?? limit) < limit);
      tell(`${path}: ${inWords(page)}${short.length > 0 ? `; TOO LOW` : ''}`);
      if (short.length > 0) for (const line of page.lacking) tell(`    ${line}`);
      passed &&= short.length === 0;
      lowest = Math.min(lowest, page.scores.performance ?? 0);
    }
    return { passed, lowest };
  } finally {
    await browser.close();
    await server.close();
  }
}

function inWords({ scores, performances }: Page): string {
  const said = (['accessibility', 'best-practices', 'seo'] as const).map(
    (name) => `${name} ${scores[name] ?? 'not meant'}`,
  );
  return `performance ${scores.performance} (${performances.join(' ')}), ${said.join(', ')}`;
}

/** A port of the loopback interface that nobody listens on. */
async function freePort(): Promise<number> {
  const server = await serve(import.meta.dirname);
  await server.close();
  return Number(new URL(server.origin).port);
}
