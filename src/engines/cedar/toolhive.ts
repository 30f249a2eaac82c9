import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import {
  type Check,
  type EngineReader,
  type Reading,
  toolHiveStatements,
  toolHiveWants,
  yaml,
} from '../../formats/index.ts';
import { InputError, type KnownServer, pointer } from '../../model/index.ts';
import { argumentNames, argumentsOf, schemasOf } from '../subject.ts';
import { toolHiveContext } from './arguments.ts';
import { schemaFindings } from './findings.ts';
import { parseStatements, type Statement } from './statements.ts';
import { toolHiveSchema } from './toolhive-schema.ts';

/** Statements as Cedar's own engine reads them. */
export interface CedarReading extends Reading {
  statements: readonly Statement[];
}

/** ToolHive by Cedar's own engine: what nothing permits is refused, and so is a call on which a statement fails. */
export function toolHive(server: KnownServer): EngineReader<CedarReading> {
  return { format: 'cedar', read: readToolHive, checks: [toolHiveCheck(schemasOf(server))] };
}

/** A file of ToolHive's as it reads it. Throws InputError. */
export function readToolHive(text: string): CedarReading {
  const file = yaml(text);
  const { policies, at } = toolHiveStatements(file);
  if (policies === undefined) {
    const { path, message, tip } = toolHiveWants(file);
    throw refusal(path, message, tip);
  }
  if (policies.length === 0)
    throw refusal(pointer(...at), 'is empty; ToolHive does not start without a statement', 'add a statement');
  const statements = parseStatements(
    policies.map((policy, index) => ({ text: String(policy), path: pointer(...at, index) })),
  );
  return {
    statements,
    mentions: () =>
      statements.flatMap(({ entities, path, effect, isConditional }) =>
        entities
          .filter(({ type }) => type === 'Tool')
          .map(({ id, inScope }) => ({
            tool: id,
            path,
            ...(inScope && !isConditional && { says: effect === 'permit' ? ('allow' as const) : ('hide' as const) }),
          })),
      ),
    byArguments: () =>
      statements.filter(({ reads }) => reads.some((name) => name.startsWith('arg_'))).flatMap(toolsInScope),
    decide() {
      const staticPolicies = Object.fromEntries(statements.map(({ text: own }, index) => [`policy${index}`, own]));
      cedar.preparsePolicySet('toolhive', { staticPolicies });
      return ({ tool, arguments: args }) => {
        const answer = cedar.statefulIsAuthorized({
          principal: { type: 'Client', id: 'someone' },
          action: { type: 'Action', id: 'call_tool' },
          resource: { type: 'Tool', id: tool },
          context: toolHiveContext(argumentsOf(args)),
          preparsedPolicySetId: 'toolhive',
          entities: [],
        });
        if (answer.type === 'failure') return 'refused';
        const { decision, diagnostics } = answer.response;
        return decision === 'allow' && diagnostics.errors.length === 0 ? 'allow' : 'refused';
      };
    },
  };
}

/** What Cedar's validator finds against a schema made of the tools' own: misspelt arguments, wrong types, misspelt actions. */
function toolHiveCheck(inputSchemas: ReadonlyMap<string, unknown>): Check<CedarReading> {
  return {
    id: 'cedar-schema',
    find: ({ reading }) =>
      reading.statements.flatMap((statement) => {
        const tools = toolsInScope(statement);
        const known = tools.filter((tool) => inputSchemas.has(tool));
        if (known.length < tools.length) return []; // the name itself is reported
        const meant = known.length > 0 ? known : [...inputSchemas.keys()];
        const names = meant
          .flatMap((tool) => argumentNames(inputSchemas.get(tool)))
          .flatMap((name) => [`arg_${name}`, `arg_${name}_present`]);
        return schemaFindings(statement, { schema: toolHiveSchema(meant, inputSchemas), names });
      }),
  };
}

function toolsInScope({ entities }: Statement): string[] {
  return entities.filter(({ type, inScope }) => type === 'Tool' && inScope).map(({ id }) => id);
}

function refusal(path: string, message: string, tip: string): InputError {
  return new InputError([{ level: 'error', path, message, tip }]);
}
