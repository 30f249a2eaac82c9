import fc from 'fast-check';
import { compileRules } from '../../src/classify/index.ts';
import { readRules } from '../../src/store/index.ts';
import { laws } from '../../test/property/laws.ts';
import type { Benchmark } from './benchmark.ts';

const definitions = 100_000;

/** Tries every law of the classifier on a hundred thousand generated inputs. */
export const classifyLaws: Benchmark = {
  name: 'classify-laws',
  about: `every law of the classifier on ${definitions} generated inputs`,
  run: (tell) => {
    const rules = compileRules(readRules());
    const figures: Record<string, number> = {};
    let passed = true;
    for (const law of laws) {
      const result = fc.check(law.property(rules), { seed: 20261123, numRuns: definitions });
      figures[law.name] = result.numRuns;
      tell(`${result.failed ? 'BROKEN' : 'holds '} ${law.name} (${result.numRuns} inputs)`);
      if (result.failed) tell(JSON.stringify(result.counterexample));
      passed &&= !result.failed;
    }
    return { passed, figures };
  },
};
