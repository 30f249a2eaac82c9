import { cedarEngine } from '../engines/cedar.ts';
import { fromProject } from '../from-project.ts';
import { judged } from '../judge.ts';
import type { Prover } from '../prover.ts';

/** Cedar's own engine, in the context that ToolHive makes of the arguments. */
export const cedar: Prover = {
  format: 'cedar',
  level: 'engine',
  consumer: 'Cedar, @cedar-policy/cedar-wasm',
  packages: [fromProject('@cedar-policy/cedar-wasm')],
  summary:
    'Cedar’s own engine decided every published WLM policy over calls of every tool, in the context that ToolHive makes of arguments. ToolHive was not run.',
  run: judged('cedar', (text, calls, context) => calls.map(cedarEngine(text, context))),
};
