import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { type Check, parsers, type Reader } from '../../formats/index.ts';
import { InputError, isObject, pointer } from '../../model/index.ts';
import type { EngineSubject } from '../subject.ts';
import { toolHiveContext } from './arguments.ts';
import { argumentsOf, schemaFindings } from './findings.ts';
import { parseStatements, type Statement } from './statements.ts';
import { toolHiveSchema } from './toolhive-schema.ts';

/** ToolHive by Cedar's own engine: what nothing permits is refused, and so is a call on which a statement fails. */
export const toolHiveReader: Reader = {
  format: 'cedar',
  parse(text) {
    const file = parsers.yaml(text);
    const policies = isObject(file) && isObject(file.cedar) ? file.cedar.policies : undefined;
    if (!isObject(file) || file.type !== 'cedarv1' || !Array.isArray(policies))
      throw refusal(
        '/cedar/policies',
        'is no list of statements, or "type" is not cedarv1',
        'write type: cedarv1 and cedar: { policies: [permit(…);] }',
      );
    if (policies.length === 0)
      throw refusal('/cedar/policies', 'is empty; ToolHive does not start without a statement', 'add a statement');
    return parseStatements(
      policies.map((policy, index) => ({ text: String(policy), path: pointer('cedar', 'policies', index) })),
    );
  },
  mentions: (value) =>
    (value as Statement[]).flatMap(({ entities, path, effect, isConditional }) =>
      entities
        .filter(({ type }) => type === 'Tool')
        .map(({ id, inScope }) => ({
          tool: id,
          path,
          ...(inScope && !isConditional && { says: effect === 'permit' ? ('allow' as const) : ('hide' as const) }),
        })),
    ),
  byArguments: (value) =>
    (value as Statement[])
      .filter(({ reads }) => reads.some((name) => name.startsWith('arg_')))
      .flatMap(({ entities }) =>
        entities.filter(({ type, inScope }) => type === 'Tool' && inScope).map(({ id }) => id),
      ),
  decide(value) {
    const texts = (value as Statement[]).map(({ text }, index) => [`policy${index}`, text]);
    cedar.preparsePolicySet('toolhive', { staticPolicies: Object.fromEntries(texts) as Record<string, string> });
    return ({ tool, arguments: args }) => {
      const answer = cedar.statefulIsAuthorized({
        principal: { type: 'Client', id: 'someone' },
        action: { type: 'Action', id: 'call_tool' },
        resource: { type: 'Tool', id: tool },
        context: toolHiveContext(args as Record<string, unknown>),
        preparsedPolicySetId: 'toolhive',
        entities: [],
      });
      if (answer.type === 'failure') return 'refused';
      const { decision, diagnostics } = answer.response;
      return decision === 'allow' && diagnostics.errors.length === 0 ? 'allow' : 'refused';
    };
  },
};

/** What Cedar's validator finds against a schema made of the tools' own: misspelt arguments, wrong types, misspelt actions. */
export function toolHiveCheck(subject: EngineSubject): Check {
  return {
    id: 'cedar-schema',
    formats: ['cedar'],
    find: ({ value }) =>
      (value as Statement[]).flatMap((statement) => {
        const tools = statement.entities.filter(({ type, inScope }) => type === 'Tool' && inScope).map(({ id }) => id);
        const known = tools.filter((tool) => subject.inputSchemas.has(tool));
        if (known.length < tools.length) return []; // the name itself is reported
        const meant = known.length > 0 ? known : [...subject.inputSchemas.keys()];
        const names = meant
          .flatMap((tool) => argumentsOf(subject.inputSchemas.get(tool)))
          .flatMap((name) => [`arg_${name}`, `arg_${name}_present`]);
        return schemaFindings(statement, { schema: toolHiveSchema(meant, subject), names });
      }),
  };
}

function refusal(path: string, message: string, tip: string): InputError {
  return new InputError([{ level: 'error', path, message, tip }]);
}
