import { readFileSync } from 'node:fs';
import { formatOf } from '../../formats/index.ts';
import { isObject } from '../../model/index.ts';
import { parseJson } from '../../intercept/index.ts';
import type { Prover } from '../prover.ts';

/** A policy with calls and what the open-source engine was recorded to answer. */
interface Recorded {
  policy: unknown;
  calls: { name: string }[];
  decisions: { Allowed: boolean }[];
}

const file = new URL('../../../test/fixtures/policy/intercept-decisions.json', import.meta.url);

/** The fields that both PolicyLayer dialects have, compared with what the open-source engine was recorded to answer. */
export const policylayer: Prover = {
  format: 'policylayer',
  level: 'read',
  consumer: 'PolicyLayer, its documentation',
  packages: [{ from: 'project', name: 'recorded decisions', version: 'March 2026' }],
  summary:
    'The hosted gateway was not run. The fields that it shares with the open-source engine decide the recorded calls as that engine did; limits are as documented.',
  async *run(_, record) {
    const { cases } = parseJson(readFileSync(file, 'utf8')) as { cases: Recorded[] };
    const recorded = cases.filter(({ policy }) => hasOnlySharedFields(policy));
    record(recorded);
    for (const [at, { policy, calls, decisions }] of recorded.entries()) {
      const decideCall = formatOf('policylayer')!.read!(JSON.stringify(policy)).decide('');
      for (const [index, { name }] of calls.entries()) {
        const seen = decideCall({ tool: name, arguments: {} }) === 'allow' ? 'ran' : 'refused';
        yield { name: `policy ${at}: ${name}`, expected: decisions[index]?.Allowed ? 'ran' : 'refused', seen };
      }
    }
  },
};

/** Both dialects mean the same by these fields. */
function hasOnlySharedFields(policy: unknown): boolean {
  if (!isObject(policy) || policy.version !== '1') return false;
  const isShared = Object.keys(policy).every((key) => ['version', 'default', 'hide', 'tools'].includes(key));
  return (
    isShared && Object.values(policy.tools ?? {}).every((tool) => isObject(tool) && Object.keys(tool).length === 0)
  );
}
