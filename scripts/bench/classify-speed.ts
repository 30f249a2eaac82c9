import { classifyAll, compileRules, type RuleSet } from '../../src/classify/index.ts';
import { readRules } from '../../src/store/index.ts';
import type { Benchmark } from './benchmark.ts';
import { plainTools } from './plain-tools.ts';

const sizes = [1_000, 10_000, 100_000, 500_000];
/** Definitions are made and dropped in servers of this size, so that memory stays small. */
const serverSize = 100;
/** A second for the largest size may cost at most this much more a definition than for the smallest. */
const linear = 1.5;

/** How many definitions are classified a second, from a thousand to half a million. */
export const classifySpeed: Benchmark = {
  name: 'classify-speed',
  about: 'definitions classified a second on one core, and how that grows with their number',
  run: (tell) => {
    const rules = compileRules(readRules());
    measure(rules, 5_000); // warms up
    const figures: Record<string, number> = {};
    for (const size of sizes) {
      const { seconds, bytes } = measure(rules, size);
      const rate = Math.round(size / seconds);
      figures[`definitions a second at ${size}`] = rate;
      tell(`${size} definitions of ${Math.round(bytes / size)} bytes: ${seconds.toFixed(2)} s, ${rate} a second`);
    }
    const rates = Object.values(figures);
    return { passed: Math.max(...rates) <= linear * rates.at(-1)! && rates.at(-1)! >= 20_000, figures };
  },
};

function measure(rules: RuleSet, count: number): { seconds: number; bytes: number } {
  let nanoseconds = 0n;
  let bytes = 0;
  for (let done = 0; done < count; done += serverSize) {
    const text = plainTools(done, Math.min(serverSize, count - done)).map((tool) => JSON.stringify(tool));
    bytes += text.reduce((sum, one) => sum + one.length, 0);
    const tools = text.map((one): unknown => JSON.parse(one));
    const start = process.hrtime.bigint();
    classifyAll(tools, rules);
    nanoseconds += process.hrtime.bigint() - start;
  }
  return { seconds: Number(nanoseconds) / 1e9, bytes };
}
