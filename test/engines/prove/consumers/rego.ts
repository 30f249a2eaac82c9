import { join } from 'node:path';
import { rego as format } from '../../../../src/formats/rego.ts';
import { decide, noCounters, refuses } from '../../../../src/policy/index.ts';
import { opaDecisions } from '../../opa.ts';
import { publishedForWlm } from '../../wlm.ts';
import { outcomeOf } from '../outcome.ts';
import type { Prover } from '../prover.ts';

/** Open Policy Agent, asked for its decision on every call. */
export const rego: Prover = {
  format: 'rego',
  level: 'engine',
  consumer: 'Open Policy Agent',
  packages: [{ from: 'go', name: 'github.com/open-policy-agent/opa', version: '1.9.0' }],
  summary:
    'Open Policy Agent loaded every published WLM policy and decided calls of every tool, on both sides of every condition; what asks it and obeys it is the reader’s own, and was not tried.',
  async *run(installed, record) {
    const { context, policies, calls } = publishedForWlm();
    for (const { name, policy } of policies) {
      const { text, enforced } = format.export(policy, context);
      const decisions = opaDecisions(join(installed, 'opa'), text, calls);
      record({ policy: name, text, calls, decisions });
      for (const [at, call] of calls.entries()) {
        const { effect } = decide(enforced, call, { now: 0, counters: noCounters });
        const decided = decisions[at];
        if (decided === undefined) throw new Error(`no decision on ${JSON.stringify(call)} under ${name}`);
        // A decision point lists no tools, so hiding and refusing are one here.
        const expected = refuses(effect) ? 'refused' : outcomeOf[effect];
        yield { name: `${name}: ${call.tool}`, expected, seen: outcomeOf[decided] };
      }
    }
  },
};
