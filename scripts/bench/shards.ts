import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules } from '../../src/classify/index.ts';
import { readRules } from '../../src/store/index.ts';
import type { Benchmark } from './benchmark.ts';
import { type Measured, runMeasured } from './build/measured.ts';
import { inTemporaryFolder } from './build/temporary.ts';
import { weigh } from './build/weigh.ts';
import { writeManifests } from './made/manifests.ts';
import { mixes } from './made/mix.ts';
import { madeServers, writeContent } from './made/servers.ts';

type Tell = (line: string) => void;

const script = '../../build.ts';
/** Bytes that one process may hold at a time. */
const peakAtMost = 2 * 1024 ** 3;

/** What a site in shards costs: the same files as the whole, how much memory, and how long. */
export const shards: Benchmark = {
  name: 'shards',
  about:
    '5,000 made tools whole and in 16 shards, compared byte by byte; 50,000 in 16 shards; of 500,000 two shards of 64, and the manifests of all',
  run: async (tell) => {
    const figures: Record<string, number> = {};
    const same = await inTemporaryFolder(async (folder) => {
      const content = makeContent(folder, 5000);
      const whole = join(folder, 'whole');
      report('5,000 tools, whole', await build(folder, content, ['--out', whole]), tell, figures);
      const { merged, peak } = await inShards(5000, 16, content, folder, tell, figures);
      const differing = compare(whole, merged);
      tell(`${differing.length} files differ between the whole and the 16 shards${differing.slice(0, 5).join(' ')}`);
      await unchanged(content, folder, tell);
      return differing.length === 0 && peak <= peakAtMost;
    });
    const large = await inTemporaryFolder(async (folder) => {
      const { merged, peak } = await inShards(50_000, 16, makeContent(folder, 50_000), folder, tell, figures);
      const kinds = weigh(merged);
      const [files, bytes] = [sum(kinds.map((kind) => kind.files)), sum(kinds.map((kind) => kind.bytes))];
      tell(`50,000 tools: ${files} files, ${(bytes / 1e6).toFixed(0)} MB`);
      return peak <= peakAtMost;
    });
    const largest = await inTemporaryFolder(async (folder) => {
      const content = makeContent(folder, 500_000);
      const peaks: number[] = [];
      for (const shard of [1, 64]) {
        const found = await build(folder, content, ['--shard', `${shard}/64`, '--out', join(folder, 'shard')]);
        report(`500,000 tools, shard ${shard}/64`, found, tell, figures);
        peaks.push(found.peak);
      }
      const folders = writeManifests(content, 64, folder);
      const check = await build(folder, content, ['--merge', ...folders, '--check']);
      report('500,000 tools, the manifests of 64 shards', check, tell, figures);
      peaks.push(check.peak);
      return Math.max(...peaks) <= peakAtMost;
    });
    return { passed: same && large && largest, figures };
  },
};

/** Builds all shards, one after the other, and puts them together. */
async function inShards(
  tools: number,
  of: number,
  content: string,
  folder: string,
  tell: Tell,
  figures: Record<string, number>,
): Promise<{ merged: string; peak: number }> {
  const folders = Array.from({ length: of }, (_, at) => join(folder, `shard-${at + 1}`));
  const all: Measured[] = [];
  for (const [at, out] of folders.entries())
    all.push(await build(folder, content, ['--shard', `${at + 1}/${of}`, '--out', out]));
  const cpu = all.map((one) => one.cpu);
  const peaks = Math.max(...all.map((one) => one.peak));
  figures[`${tools} tools in ${of} shards: CPU s`] = sum(cpu);
  tell(
    `${tools} tools in ${of} shards: ${sum(cpu).toFixed(0)} s of CPU, ${Math.min(...cpu).toFixed(0)} to ${Math.max(...cpu).toFixed(0)} each, peak ${(peaks / 1e6).toFixed(0)} MB`,
  );
  const merged = join(folder, 'merged');
  const merge = await build(folder, content, ['--merge', ...folders, '--out', merged]);
  report(`${tools} tools, put together`, merge, tell, figures);
  return { merged, peak: Math.max(peaks, merge.peak) };
}

/** Builds a shard once more where nothing has changed. */
async function unchanged(content: string, folder: string, tell: Tell): Promise<void> {
  const out = join(folder, 'shard-1');
  const { cpu } = await build(folder, content, ['--shard', '1/16', '--older', out, '--out', out]);
  tell(`a shard of which nothing changed: ${cpu.toFixed(1)} s of CPU`);
}

function build(folder: string, content: string, args: readonly string[]): Promise<Measured> {
  return runMeasured(script, args, folder, { CONTENT_DIR: content });
}

function report(name: string, { cpu, peak, wall }: Measured, tell: Tell, figures: Record<string, number>): void {
  figures[`${name}: CPU s`] = cpu;
  figures[`${name}: peak`] = peak;
  tell(`${name}: ${cpu.toFixed(1)} s of CPU (${wall.toFixed(0)} s), peak ${(peak / 1e6).toFixed(0)} MB`);
}

function makeContent(folder: string, tools: number): string {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  writeContent(content, madeServers(mixes.small(tools)), compileRules(readRules()));
  return content;
}

/** The paths that are not in both folders with the same bytes. */
function compare(a: string, b: string): string[] {
  const [left, right] = [filesIn(a), filesIn(b)];
  const isSame = (file: string) =>
    left.has(file) && right.has(file) && readFileSync(join(a, file)).equals(readFileSync(join(b, file)));
  return [...new Set([...left, ...right])].filter((file) => !isSame(file));
}

function filesIn(folder: string): Set<string> {
  return new Set(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length)),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
