import { publish } from '../../../src/classify/index.ts';
import type { ExportContext } from '../../../src/formats/index.ts';
import { type Call, type Effect, effectNames, keys, type Policy, type PolicyRule } from '../../../src/model/index.ts';
import {
  exampleArguments,
  policyForServer,
  policyForTool,
  type ProfiledTool,
  profiles,
  recommend,
} from '../../../src/policy/index.ts';
import { placeOf, readReviews, readSnapshots, readVerdicts } from '../../../src/store/index.ts';

/** The server whose recorded tools are called. */
export const server = 'teradata-wlm';

/** A policy to try, and the calls to try it with. */
export interface Scenario {
  name: string;
  policy: Policy;
}

/** What is tried in every client: a server's policies, its tools and one plausible call of each. */
export interface Trial {
  scenarios: Scenario[];
  calls: (Call & { arguments: Record<string, unknown> })[];
  context: ExportContext;
  /** File of the replayed snapshot. */
  snapshot: string;
}

/** The whole-server profiles, recommended policies for just one tool, and policies that mix all effects. */
export function readTrial(): Trial {
  const newest = readSnapshots(server).at(-1)!;
  const { overrides, arguments: argumentRules, sameEnd } = readReviews(server);
  const verdicts = new Map(readVerdicts(server)!.tools.map((tool) => [tool.name, tool.history]));
  const tools = newest.tools.map(({ digest, definition: { name } }): ProfiledTool => {
    const recorded = verdicts.get(name)!.find((each) => each.definition === digest)!;
    const subject = publish({ name, ...recorded.verdict }, digest, overrides).verdict;
    const rules = argumentRules.filter((rule) => rule.tool === name);
    return { name, subject, argumentRules: rules, recommendation: recommend(subject, rules) };
  });
  const names = tools.map(({ name }) => name);
  return {
    scenarios: [
      ...keys(profiles).map((profile) => ({
        name: `whole server, ${profile}`,
        policy: policyForServer(server, profile, tools, sameEnd),
      })),
      ...justOneTool(tools),
      ...(['allow', 'deny'] as const).map((fallback) => mixed(fallback, names)),
    ],
    calls: newest.tools.map(({ definition }) => ({
      server,
      tool: definition.name,
      arguments: exampleArguments(definition.inputSchema),
    })),
    context: {
      server,
      tools: names,
      title: 'A proof',
      permalink: 'http://localhost/',
      digest: newest.digest,
      inputSchemas: new Map(newest.tools.map(({ definition }) => [definition.name, definition.inputSchema])),
    },
    snapshot: placeOf(server, newest.version),
  };
}

/** The recommended policy of the first tool of each kind: effect, with or without conditions. */
function justOneTool(tools: readonly ProfiledTool[]): Scenario[] {
  const kinds = Map.groupBy(
    tools,
    ({ recommendation: { effect, when } }) => `${effect}${when ? ' on a condition' : ''}`,
  );
  return [...kinds].map(([kind, [tool]]) => ({
    name: `just ${tool!.name}: ${kind}`,
    policy: policyForTool(server, tool!.name, tool!.recommendation),
  }));
}

/** Every effect in turn; each sixth tool is left to the default. */
function mixed(fallback: Policy['default'], names: readonly string[]): Scenario {
  const effects: (Effect | undefined)[] = [...effectNames, undefined];
  const rules = names.flatMap((tool, at): PolicyRule[] => {
    const effect = effects[at % effects.length];
    if (effect === undefined) return [];
    const limit = effect === 'limit' && { limit: { max: 10, per: 'hour' } as const };
    return [{ server, tool, effect, ...limit, reason: 'Each effect in turn.' }];
  });
  return { name: `every effect in turn, else ${fallback}`, policy: { version: 1, default: fallback, rules } };
}
