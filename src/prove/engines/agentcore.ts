import * as cedarWasm from '@cedar-policy/cedar-wasm/nodejs';
import type { Engine } from './engine.ts';
import { agentcoreSchema } from '../../engines/cedar/agentcore-schema.ts';
import { agentcoreInput } from '../../engines/cedar/arguments.ts';
import { schemasOf } from '../../engines/subject.ts';
import { nameOf } from '../../formats/index.ts';

/** AgentCore: Cedar's own engine, over a policy that has to pass strict validation against the tools' schema. */
export const agentcoreEngine: Engine = (text, context) => {
  const server = nameOf(context);
  const inputSchemas = schemasOf(context.server);
  const schema = agentcoreSchema(server, inputSchemas);
  const policies: cedarWasm.PolicySet = { staticPolicies: text };
  const validated = cedarWasm.validate({ schema, policies });
  if (validated.type === 'failure') throw new Error(validated.errors.map((error) => error.message).join('\n'));
  if (validated.validationErrors.length > 0)
    throw new Error(validated.validationErrors.map(({ error }) => error.message).join('\n'));
  const id = 'agentcore';
  cedarWasm.preparseSchema(id, schema);
  cedarWasm.preparsePolicySet(id, policies);
  return ({ tool, arguments: args }) => {
    const answer = cedarWasm.statefulIsAuthorized({
      principal: { type: 'AgentCore::OAuthUser', id: 'someone' },
      action: { type: 'AgentCore::Action', id: `${server}___${tool}` },
      resource: { type: 'AgentCore::Gateway', id: 'GATEWAY_ARN' },
      context: { input: agentcoreInput(args, inputSchemas.get(tool)) },
      preparsedSchemaName: id,
      validateRequest: true,
      preparsedPolicySetId: id,
      entities: [],
    });
    return answer.type === 'success' && answer.response.decision === 'allow' ? 'allow' : 'refused';
  };
};
