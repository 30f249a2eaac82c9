import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Check, EngineReader, Reading } from '../../formats/index.ts';
import { InputError, type KnownServer } from '../../model/index.ts';
import { argumentNames, argumentsOr, schemasOf } from '../subject.ts';
import { agentcoreSchema } from './agentcore-schema.ts';
import { agentcoreInput } from './arguments.ts';
import { schemaFindings } from './findings.ts';
import { parseStatements, problemOf, type Statement } from './statements.ts';

/** Statements as Cedar's own engine reads them. */
interface CedarReading extends Reading {
  statements: readonly Statement[];
}

/** AgentCore by Cedar's own engine, on plausible arguments of each tool. */
export function agentcore(server: KnownServer): EngineReader<CedarReading> {
  const inputSchemas = schemasOf(server);
  return {
    format: 'agentcore',
    read: (text) => readingOf(statementsIn(text), inputSchemas),
    checks: [agentcoreCheck(inputSchemas)],
  };
}

function statementsIn(text: string): Statement[] {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') throw new InputError(parts.errors.map((error) => inText(problemOf(error, text, ''))));
  return parseStatements(parts.policies.map((statement) => ({ text: statement, ...placeOf(statement, text) })));
}

function readingOf(statements: readonly Statement[], inputSchemas: ReadonlyMap<string, unknown>): CedarReading {
  const named = statements.flatMap(({ entities, effect, isConditional }) =>
    entities
      .filter(({ type }) => type === 'AgentCore::Action')
      .map(({ id }) => ({ id, effect, isConditional, path: `"${id}"` })),
  );
  return {
    statements,
    mentions: (server) =>
      named
        .filter(({ id }) => id.startsWith(`${server}___`))
        .map(({ id, path, effect, isConditional }) => ({
          tool: id.slice(server.length + 3),
          path,
          ...(!isConditional && { says: effect === 'permit' ? ('allow' as const) : ('deny' as const) }),
        })),
    servers: () =>
      named.flatMap(({ id, path }) => {
        const [target, tool] = id.split('___');
        return tool === undefined ? [] : [{ server: target!, tool, path }];
      }),
    words: () => named.filter(({ id }) => !id.includes('___')).map(({ id, path }) => ({ word: id, path })),
    byArguments: (server) =>
      named
        .filter(({ isConditional, id }) => isConditional && id.startsWith(`${server}___`))
        .map(({ id }) => id.slice(server.length + 3)),
    decide(server) {
      const staticPolicies = Object.fromEntries(statements.map(({ text }, index) => [`policy${index}`, text]));
      cedar.preparsePolicySet('agentcore', { staticPolicies });
      const gateway = statements.flatMap(({ entities }) => entities).find(({ type }) => type === 'AgentCore::Gateway');
      return ({ tool, arguments: args }) => {
        const schema = inputSchemas.get(tool);
        const answer = cedar.statefulIsAuthorized({
          principal: { type: 'AgentCore::OAuthUser', id: 'someone' },
          action: { type: 'AgentCore::Action', id: `${server}___${tool}` },
          resource: { type: 'AgentCore::Gateway', id: gateway?.id ?? 'GATEWAY_ARN' },
          context: { input: agentcoreInput(argumentsOr(args, schema), schema) },
          preparsedPolicySetId: 'agentcore',
          entities: [],
        });
        return answer.type === 'success' && answer.response.decision === 'allow' ? 'allow' : 'refused';
      };
    },
  };
}

/** What Cedar's validator finds against the schema that AgentCore makes of the gateway's tools. */
function agentcoreCheck(inputSchemas: ReadonlyMap<string, unknown>): Check<CedarReading> {
  return {
    id: 'cedar-schema',
    find({ reading, server }) {
      const schema = agentcoreSchema(server, inputSchemas);
      const known = new Set([...inputSchemas.keys()].map((tool) => `${server}___${tool}`));
      return reading.statements.flatMap((statement) => {
        const actions = statement.entities.filter(({ type }) => type === 'AgentCore::Action');
        if (!actions.every(({ id }) => known.has(id))) return []; // the name itself is reported
        const tools = actions.length > 0 ? actions.map(({ id }) => id.slice(server.length + 3)) : inputSchemas.keys();
        const names = ['input', ...[...tools].flatMap((tool) => argumentNames(inputSchemas.get(tool)))];
        return schemaFindings(statement, { schema, names });
      });
    },
  };
}

/** The whole text is one; its lines are the lines of the file. */
function inText({ message, ...problem }: ReturnType<typeof problemOf>) {
  const [, line] = /\(line (\d+), column \d+ of the statement\)$/.exec(message) ?? [];
  const plain = message.replace(/ \(line (\d+), (column \d+) of the statement\)$/, '');
  return { ...problem, message: line === undefined ? plain : `line ${line}: ${plain}` };
}

function placeOf(statement: string, text: string): Pick<Statement, 'path' | 'line'> {
  const at = text.indexOf(statement);
  const line = at < 0 ? undefined : text.slice(0, at).split('\n').length;
  return { path: '', ...(line !== undefined && { line }) };
}
