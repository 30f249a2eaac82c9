import * as cedarWasm from '@cedar-policy/cedar-wasm/nodejs';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { toolHiveContext } from '../../src/engines/cedar/arguments.ts';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const file = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('cedarv1'),
  cedar: z.strictObject({ policies: z.array(z.string()).min(1), entities_json: z.literal('[]') }),
});

/** ToolHive: Cedar's own engine over the context that ToolHive makes of the arguments; any error refuses. */
export const cedarEngine: Engine = (text) => {
  const { policies } = parse(file, parseYaml(text), 'authz.yaml').cedar;
  const id = 'toolhive';
  const parsed = cedarWasm.preparsePolicySet(id, {
    staticPolicies: Object.fromEntries(policies.map((policy, index) => [`policy${index}`, policy])),
  });
  if (parsed.type === 'failure') throw new Error(parsed.errors.map((error) => error.message).join('\n'));
  return ({ tool, arguments: args }) => {
    const answer = cedarWasm.statefulIsAuthorized({
      principal: { type: 'Client', id: 'someone' },
      action: { type: 'Action', id: 'call_tool' },
      resource: { type: 'Tool', id: tool },
      context: toolHiveContext(args as Record<string, unknown>),
      preparsedPolicySetId: id,
      entities: [],
    });
    if (answer.type === 'failure') throw new Error(answer.errors.map((error) => error.message).join('\n'));
    const { decision, diagnostics } = answer.response;
    return decision === 'allow' && diagnostics.errors.length === 0 ? 'allow' : 'refused';
  };
};
