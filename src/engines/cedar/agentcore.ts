import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Check, Reader } from '../../formats/index.ts';
import { InputError } from '../../model/index.ts';
import { argumentsOr, type EngineSubject } from '../subject.ts';
import { agentcoreSchema } from './agentcore-schema.ts';
import { agentcoreInput } from './arguments.ts';
import { argumentsOf, schemaFindings } from './findings.ts';
import { parseStatements, problemOf, type Statement } from './statements.ts';

/** AgentCore by Cedar's own engine, on plausible arguments of each tool. */
export function agentcoreReader(subject: EngineSubject): Reader {
  return {
    format: 'agentcore',
    parse(text) {
      const parts = cedar.policySetTextToParts(text);
      if (parts.type === 'failure')
        throw new InputError(parts.errors.map((error) => inText(problemOf(error, text, ''))));
      return parseStatements(parts.policies.map((statement) => ({ text: statement, ...placeOf(statement, text) })));
    },
    mentions: (value, server) =>
      named(value).flatMap(({ id, path, effect, isConditional }) =>
        id.startsWith(`${server}___`)
          ? [
              {
                tool: id.slice(server.length + 3),
                path,
                ...(!isConditional && { says: effect === 'permit' ? ('allow' as const) : ('deny' as const) }),
              },
            ]
          : [],
      ),
    servers: (value) =>
      named(value).flatMap(({ id, path }) => {
        const [target, tool] = id.split('___');
        return tool === undefined ? [] : [{ server: target!, tool, path }];
      }),
    words: (value) => named(value).flatMap(({ id, path }) => (id.includes('___') ? [] : [{ word: id, path }])),
    spell: (server, tool) => `${server}___${tool}`,
    byArguments: (value, server) =>
      named(value)
        .filter(({ isConditional, id }) => isConditional && id.startsWith(`${server}___`))
        .map(({ id }) => id.slice(server.length + 3)),
    decide(value, server) {
      const texts = (value as Statement[]).map(({ text }, index) => [`policy${index}`, text]);
      cedar.preparsePolicySet('agentcore', { staticPolicies: Object.fromEntries(texts) as Record<string, string> });
      const gateways = (value as Statement[]).flatMap(({ entities }) =>
        entities.filter(({ type }) => type === 'AgentCore::Gateway'),
      );
      return ({ tool, arguments: args }) => {
        const answer = cedar.statefulIsAuthorized({
          principal: { type: 'AgentCore::OAuthUser', id: 'someone' },
          action: { type: 'AgentCore::Action', id: `${server}___${tool}` },
          resource: { type: 'AgentCore::Gateway', id: gateways[0]?.id ?? 'GATEWAY_ARN' },
          context: { input: agentcoreInput(argumentsOr(args, tool, subject), subject.inputSchemas.get(tool)) },
          preparsedPolicySetId: 'agentcore',
          entities: [],
        });
        return answer.type === 'success' && answer.response.decision === 'allow' ? 'allow' : 'refused';
      };
    },
  };
}

/** What Cedar's validator finds against the schema that AgentCore makes of the gateway's tools. */
export function agentcoreCheck(subject: EngineSubject): Check {
  return {
    id: 'cedar-schema',
    formats: ['agentcore'],
    find({ value, server }) {
      const schema = agentcoreSchema(server, subject.inputSchemas);
      return (value as Statement[]).flatMap((statement) => {
        const actions = statement.entities.filter(({ type }) => type === 'AgentCore::Action');
        const isKnown = actions.every(({ id }) => subject.tools.some((tool) => id === `${server}___${tool}`));
        if (!isKnown) return []; // the name itself is reported
        const tools = actions.length > 0 ? actions.map(({ id }) => id.slice(server.length + 3)) : subject.tools;
        const names = ['input', ...tools.flatMap((tool) => argumentsOf(subject.inputSchemas.get(tool)))];
        return schemaFindings(statement, { schema, names });
      });
    },
  };
}

function named(value: unknown) {
  return (value as Statement[]).flatMap(({ entities, effect, isConditional, text }) =>
    entities
      .filter(({ type }) => type === 'AgentCore::Action')
      .map(({ id }) => ({ id, effect, isConditional, path: `"${id}"`, text })),
  );
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
