import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effect } from '../../model/index.ts';
import { type Judge, judged } from '../judge.ts';
import type { Prover } from '../prover.ts';

const program = fileURLToPath(new URL('agt-decide.py', import.meta.url));
const effects: Record<string, Effect> = { allow: 'allow', require_approval: 'ask', deny: 'deny' };

/** Has AGT's own engine load a policy and decide on calls, which it knows by the names of their tools. */
const judge: Judge = (text, calls, _, installed) => {
  const input = JSON.stringify({ policy: text, tools: calls.map(({ tool }) => tool) });
  const output = execFileSync(join(installed, 'venv/bin/python'), [program], {
    env: { PATH: '/usr/bin:/bin' },
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const decisions = JSON.parse(output) as { action: string; allowed: boolean }[];
  return decisions.map(({ action, allowed }) => {
    const effect = effects[action];
    if (effect === undefined || allowed !== (effect === 'allow')) throw new Error(`${action}, allowed: ${allowed}`);
    return effect;
  });
};

/** The policy engine of Microsoft's Agent Governance Toolkit, asked for its decision on every call. */
export const agt: Prover = {
  format: 'agt',
  level: 'engine',
  consumer: 'Agent Governance Toolkit, Python',
  packages: [{ from: 'pypi', name: 'agent-governance-toolkit-core', version: '5.0.0' }],
  summary:
    'The toolkit’s `PolicyEngine` loaded every published WLM policy and decided on calls of every tool; what asks it and obeys it is the reader’s own, and neither that nor the .NET library was tried.',
  run: judged('agt', judge),
};
