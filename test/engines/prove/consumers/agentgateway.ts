import { agentgatewayEngine } from '../../agentgateway.ts';
import { fromProject } from '../from-project.ts';
import { judged } from '../judge.ts';
import type { Prover } from '../prover.ts';

/** The rules of agentgateway, put to a CEL engine that is not its own. */
export const agentgateway: Prover = {
  format: 'agentgateway',
  level: 'read',
  consumer: 'CEL, @bufbuild/cel',
  packages: [fromProject('@bufbuild/cel')],
  summary:
    'A CEL engine evaluated the rules of every published WLM policy over calls of every tool; they were put together as the source of agentgateway does it. agentgateway was not run.',
  run: judged('agentgateway', (text, calls, context) => calls.map(agentgatewayEngine(text, context))),
};
