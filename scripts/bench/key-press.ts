import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../../test/browser/chromium.ts';
import { serve } from '../../test/browser/static-server.ts';
import type { PackedIndex } from '../../src/search/index.ts';
import type { Benchmark } from './benchmark.ts';
import { madeIndex } from './search-made.ts';
import { marks, recordWork } from './thread-time.ts';

const dist = join(import.meta.dirname, '../../dist');
/** Milliseconds that 95 of 100 key presses may take at each number of tools, with a processor a quarter as fast. */
const limits = [
  { tools: 2000, press: 100 },
  { tools: 5000, press: 150 },
  { tools: 50_000, press: 250 },
] as const;
/** Milliseconds that the first key press may take, and at how many tools that and the sizes are held at most. */
const firstLimit = 300;
const heldUpTo = 5000;
const slower = 4;
/** Gzipped bytes of the first part of the index, and of each other one, at 5,000 tools. */
const bytes = { core: 60_000, part: 15_000 };
/** What is typed, key by key, each time into an empty box. */
const typings = [
  'kill',
  'terminate session',
  'delete isue',
  'severity:critical',
  'create record -category:read',
  'list',
];
/** Milliseconds after which a key press counts as one that nothing answered. */
const patience = 5000;

/** How long a key press in the list of all tools takes until its answer is painted. */
export const keyPress: Benchmark = {
  name: 'key-press',
  about:
    'milliseconds from a key press in browse to its painted answer among 2,000, 5,000 and 50,000 tools, four times slowed',
  run: async (tell) => {
    if (!existsSync(join(dist, 'browse/index.html'))) throw new Error('There is no dist: run `npm run build` first.');
    const figures: Record<string, number> = {};
    let passed = true;
    for (const { tools, press } of limits) {
      const { packed } = madeIndex(tools);
      const sizes = { core: gzipped(packed.core), part: Math.max(...[...packed.words, ...packed.lines].map(gzipped)) };
      const { times, work } = await measure(packed);
      const all = times.toSorted((a, b) => a - b);
      const [p50, p95, first] = [at(all, 0.5), at(all, 0.95), times[0]!];
      const own = work.toSorted((a, b) => a - b);
      const unanswered = all.filter((time) => time >= patience).length;
      figures[`p95 at ${tools}`] = p95;
      figures[`first key at ${tools}`] = first;
      figures[`work p95 at ${tools}`] = at(own, 0.95);
      tell(
        `${tools} tools: ${all.length} key presses, ${p50.toFixed(0)} ms for half of them, ${p95.toFixed(0)} for 95 of 100 (limit ${press}); the first ${first.toFixed(0)} (limit ${firstLimit}); ${unanswered} unanswered`,
      );
      tell(
        `${tools} tools: of that the page itself worked ${at(own, 0.5).toFixed(0)} ms for half of them, ${at(own, 0.95).toFixed(0)} for 95 of 100; the rest is waiting for frames, for the worker, and for what else the machine does`,
      );
      tell(
        `${tools} tools: the index begins with ${sizes.core} bytes gzipped; ${sizes.part} in its largest other part`,
      );
      const small = sizes.core <= bytes.core && sizes.part <= bytes.part;
      passed &&= p95 <= press && unanswered === 0 && (tools > heldUpTo || (first <= firstLimit && small));
    }
    return { passed, figures };
  },
};

/** Serves the built list with this index, types, and gives the milliseconds of every key press, and those that the page worked. */
async function measure(packed: PackedIndex): Promise<{ times: number[]; work: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-keys-'));
  for (const part of ['browse/index.html', '_astro']) cpSync(join(dist, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'search.json'), JSON.stringify(packed.core));
  for (const kind of ['lines', 'words'] as const) {
    mkdirSync(join(folder, 'search', kind), { recursive: true });
    for (const [part, data] of packed[kind].entries())
      writeFileSync(join(folder, 'search', kind, `${part}.json`), JSON.stringify(data));
  }
  const server = await serve(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.origin}/browse/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluate(watchPainting, marks);
    const worked = await recordWork(browser);
    const times: number[] = [];
    for (const typing of typings) {
      await page.fill('#browse-q', '');
      await page.waitForTimeout(500);
      for (const key of typing) {
        await page.evaluate((most) => window.expectKey(most), patience);
        await page.keyboard.type(key);
        times.push(await page.evaluate(() => window.painted));
      }
    }
    return { times, work: await worked() };
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

declare global {
  interface Window {
    /** Watches for the next key press, at most so many milliseconds. */
    expectKey: (most: number) => void;
    /** Milliseconds from that key press to the painting of its answer. */
    painted: Promise<number>;
  }
}

/** Runs in the page. */
function watchPainting({ from, to }: { from: string; to: string }): void {
  const list = document.querySelector('browse-list')!;
  const box = list.querySelector('input')!;
  window.expectKey = (most) => {
    window.painted = new Promise((resolve) => {
      let pressed = 0;
      const observer = new MutationObserver(() => {
        if (pressed === 0) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => {
            performance.mark(to);
            resolve(performance.now() - pressed);
          }),
        );
      });
      observer.observe(list.querySelector('[data-count]')!, { childList: true, characterData: true, subtree: true });
      const press = (event: KeyboardEvent): void => {
        pressed = event.timeStamp;
        performance.mark(from);
      };
      box.addEventListener('keydown', press, { once: true, capture: true });
      setTimeout(() => resolve(most), most);
    });
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function gzipped(data: object): number {
  return gzipSync(JSON.stringify(data)).length;
}
