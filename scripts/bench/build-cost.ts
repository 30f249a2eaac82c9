import { join } from 'node:path';
import { compileRules } from '../../src/classify/index.ts';
import { readRules } from '../../src/store/index.ts';
import type { Benchmark, Outcome } from './benchmark.ts';
import { exponent } from './build/growth.ts';
import { runMeasured } from './build/measured.ts';
import { inTemporaryFolder } from './build/temporary.ts';
import { type Kind, weigh } from './build/weigh.ts';
import { type Mix, mixes } from './made/mix.ts';
import { madeServers, writeContent } from './made/servers.ts';

type Tell = (line: string) => void;

/** What the site of the measured mix of 2,003 tools may cost, in CPU seconds, bytes and files. */
const limits = { cpu: 50, peak: 1.7e9, files: 12_000, bytes: 250e6 };
/** Bytes that a file of one tool may have on average. */
const averages = {
  'tools/[]/[]/index.html': 40e3,
  'tools/[]/[]/index.json': 30e3,
  'tools/[]/[]/index.md': 12e3,
  'tools/[]/[]/policies/index.html': 25e3,
};

/** What the catalogue and the site cost for servers that are made for it, and how that grows. */
export const buildCost: Benchmark = {
  name: 'build',
  about: 'CPU, memory, files and bytes of catalogue and site for 500, 2,000 and 5,000 made tools, and how they grow',
  run: async (tell) => {
    const catalogue = await measureCatalogue(tell);
    const small = await measureSites(
      [500, 2000, 5000].map((tools) => ({ name: `small ${tools}`, tools, mix: mixes.small(tools) })),
      tell,
    );
    const real = await measureSites([{ name: 'real 2003', tools: 2003, mix: mixes.real(2003) }], tell);
    const { cpu, peak, files, bytes, kinds } = real[0]!;
    const found = { cpu, peak, files, bytes };
    const within = (Object.keys(limits) as (keyof typeof limits)[]).every((name) => found[name] <= limits[name]);
    const light = Object.entries(averages).every(([path, limit]) => averageOf(kinds, path) <= limit);
    return {
      passed: catalogue.passed && within && light,
      figures: { ...catalogue.figures, ...figuresOf(small), ...figuresOf(real) },
    };
  },
};

/** What the catalogue alone costs, and how that grows. */
export const catalogueCost: Benchmark = {
  name: 'catalogue',
  about:
    'CPU of every model and document, without Astro, for one server of 100 to 350 tools and for 500 to 5,000 tools',
  run: (tell) => measureCatalogue(tell),
};

async function measureCatalogue(tell: Tell): Promise<Outcome> {
  const figures: Record<string, number> = {};
  const series = [
    { name: 'one server', limit: 1.2, sizes: [100, 200, 350], mixOf: (tools: number): Mix => [tools], runs: 3 },
    { name: 'servers', limit: 1.05, sizes: [500, 5000], mixOf: mixes.small, runs: 1 },
  ];
  let passed = true;
  for (const { name, limit, sizes, mixOf, runs } of series) {
    const costs: { size: number; cost: number }[] = [];
    for (const tools of sizes) {
      const { cpu, heap, pages } = await inTemporaryFolder(async (folder) => {
        const content = makeContent(folder, mixOf(tools));
        const found: { cpu: number; heap: number; pages: number }[] = [];
        for (let run = 0; run < runs; run++)
          found.push(
            JSON.parse((await runMeasured('catalogue.ts', [content], folder)).stdout) as (typeof found)[number],
          );
        return found.reduce((least, one) => (one.cpu < least.cpu ? one : least));
      });
      costs.push({ size: tools, cost: cpu });
      figures[`catalogue, ${name}, ${tools} tools: CPU s`] = cpu;
      tell(
        `catalogue, ${name}, ${tools} tools: ${cpu.toFixed(1)} s of CPU, ${megabytes(heap)} of heap, ${pages} pages`,
      );
    }
    const power = exponent(costs[0]!, costs.at(-1)!);
    figures[`catalogue, ${name}: exponent`] = power;
    tell(`catalogue, ${name}: CPU grows with the power ${power.toFixed(2)} of the tools (at most ${limit})`);
    passed &&= power <= limit;
  }
  return { passed, figures };
}

interface Site {
  name: string;
  tools: number;
  cpu: number;
  peak: number;
  files: number;
  bytes: number;
  kinds: readonly Kind[];
}

async function measureSites(wanted: readonly { name: string; tools: number; mix: Mix }[], tell: Tell): Promise<Site[]> {
  const sites: Site[] = [];
  for (const { name, tools, mix } of wanted)
    await inTemporaryFolder(async (folder) => {
      const content = makeContent(folder, mix);
      const { cpu, peak, wall } = await runMeasured('build-site.ts', [folder], folder, { CONTENT_DIR: content });
      const kinds = weigh(join(folder, 'dist'));
      const [files, bytes] = [sum(kinds.map((kind) => kind.files)), sum(kinds.map((kind) => kind.bytes))];
      sites.push({ name, tools, cpu, peak, files, bytes, kinds });
      tell(
        `site, ${name} tools, ${mix.length} servers: ${cpu.toFixed(1)} s of CPU (${wall.toFixed(0)} s), peak ${megabytes(peak)}, ${files} files, ${megabytes(bytes)}`,
      );
      for (const { path, files: count, bytes: all, gzipped } of kinds.slice(0, 10))
        tell(
          `    ${path}: ${count} files, ${megabytes(all)}, ${kilobytes(all / count)} each, ${kilobytes(gzipped)} gzipped`,
        );
    });
  for (const key of ['cpu', 'files', 'bytes'] as const) {
    const [first, last] = [sites[0]!, sites.at(-1)!];
    if (first === last) continue;
    const power = exponent({ size: first.tools, cost: first[key] }, { size: last.tools, cost: last[key] });
    tell(`site: ${key} grow${key === 'cpu' ? 's' : ''} with the power ${power.toFixed(2)} of the tools`);
  }
  return sites;
}

/** Writes a content folder with servers of these sizes. */
function makeContent(folder: string, mix: Mix): string {
  const content = join(folder, 'content');
  writeContent(content, madeServers(mix), compileRules(readRules()));
  return content;
}

function figuresOf(sites: readonly Site[]): Record<string, number> {
  return Object.fromEntries(
    sites.flatMap(({ name, cpu, peak, files, bytes, kinds }) => [
      ...Object.entries({ cpu, peak, files, bytes }).map(([what, value]) => [`site, ${name}: ${what}`, value] as const),
      ...Object.keys(averages).map((path) => [`site, ${name}: ${path}`, averageOf(kinds, path)] as const),
    ]),
  );
}

function averageOf(kinds: readonly Kind[], path: string): number {
  const kind = kinds.find((one) => one.path === path);
  return kind === undefined ? 0 : kind.bytes / kind.files;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}
