import { join } from 'node:path';
import { opaDecisions } from '../engines/opa.ts';
import { judged } from '../judge.ts';
import type { Prover } from '../prover.ts';

/** Open Policy Agent, asked for its decision on every call. */
export const rego: Prover = {
  format: 'rego',
  level: 'engine',
  consumer: 'Open Policy Agent',
  packages: [{ from: 'go', name: 'github.com/open-policy-agent/opa', version: '1.9.0' }],
  summary:
    'Open Policy Agent loaded every published WLM policy and decided calls of every tool, on both sides of every condition; what asks it and obeys it is the reader’s own, and was not tried.',
  run: judged('rego', (text, calls, _, installed) => opaDecisions(join(installed, 'opa'), text, calls)),
};
