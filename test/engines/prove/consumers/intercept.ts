import { compareVectors, readVectors } from '../../vectors.ts';
import type { Prover } from '../prover.ts';

/** Our evaluator of the dialect, compared with what the open-source engine was recorded to answer. */
export const intercept: Prover = {
  format: 'intercept',
  level: 'vectors',
  consumer: 'Intercept, decisions recorded from its engine',
  packages: [{ from: 'project', name: 'recorded decisions', version: 'March 2026' }],
  summary:
    'Our evaluator of the dialect gives every recorded answer as the engine gave it; exports are decided by it. The gateway was not run on them.',
  async *run(installed, record) {
    const vectors = readVectors(installed);
    record(vectors);
    for (const { name, kind, isSame } of compareVectors(vectors))
      yield { name, expected: kind, seen: isSame ? kind : 'otherwise' };
  },
};
