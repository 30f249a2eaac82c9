import type { Benchmark } from './bench/benchmark.ts';
import { buildCost, catalogueCost } from './bench/build-cost.ts';
import { checkSpeed } from './bench/check-speed.ts';
import { classifyLaws } from './bench/classify-laws.ts';
import { classifySpeed } from './bench/classify-speed.ts';
import { gatewayOverhead } from './bench/gateway-overhead.ts';
import { hookStart } from './bench/hook-start.ts';
import { keyPress } from './bench/key-press.ts';
import { lighthousePages } from './bench/lighthouse.ts';
import { searchSpeed } from './bench/search-speed.ts';
import { shards } from './bench/shards.ts';
import { run, usage } from './command.ts';

const benchmarks: readonly Benchmark[] = [
  classifySpeed,
  classifyLaws,
  searchSpeed,
  keyPress,
  lighthousePages,
  gatewayOverhead,
  hookStart,
  checkSpeed,
  catalogueCost,
  buildCost,
  shards,
];

await run({
  help: `
Measures what the project promises, and ends with 1 where a promise is not kept.

  npm run bench
  npm run bench -- --only NAME

${benchmarks.map(({ name, about }) => `  ${name.padEnd(18)}${about}`).join('\n')}
`,
  options: { only: { type: 'string' } },
  main: async ({ only }) => {
    const chosen = benchmarks.filter(({ name }) => only === undefined || name === only);
    if (chosen.length === 0)
      usage(`there is no benchmark "${only}"`, `one of ${benchmarks.map(({ name }) => name).join(', ')}`);
    let failed = 0;
    for (const benchmark of chosen) {
      process.stdout.write(`${benchmark.name}: ${benchmark.about}\n`);
      const { passed } = await benchmark.run((line) => process.stdout.write(`  ${line}\n`));
      process.stdout.write(`  ${passed ? 'kept' : 'NOT KEPT'}\n`);
      if (!passed) failed++;
    }
    return failed > 0 ? 1 : 0;
  },
});
