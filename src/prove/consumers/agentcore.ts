import { agentcoreEngine } from '../engines/agentcore.ts';
import { fromProject } from '../from-project.ts';
import { judged } from '../judge.ts';
import type { Prover } from '../prover.ts';

/** Cedar's own engine, with a schema made from the tools' input schemas. */
export const agentcore: Prover = {
  format: 'agentcore',
  level: 'engine',
  consumer: 'Cedar, @cedar-policy/cedar-wasm',
  packages: [fromProject('@cedar-policy/cedar-wasm')],
  summary:
    'Cedar’s own engine validated and decided every published WLM policy against a schema made from the tools’ input schemas. AgentCore was not run.',
  run: judged('agentcore', (text, calls, context) => calls.map(agentcoreEngine(text, context)), 'fitting'),
};
