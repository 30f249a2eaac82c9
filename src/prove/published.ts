import { publish } from '../classify/index.ts';
import type { ExportContext } from '../formats/index.ts';
import { type Call, keys, type Policy } from '../model/index.ts';
import {
  argumentRulesFor,
  boundaryCalls,
  policyForServer,
  policyForTool,
  profiles,
  recommend,
} from '../policy/index.ts';
import { readReviews, readSnapshots, readVerdicts } from '../store/index.ts';

const server = 'teradata-wlm';

/** The policies that the catalogue publishes for WLM: three profiles, and one for each tool. */
export interface Published {
  context: ExportContext;
  policies: { name: string; policy: Policy }[];
  /** Calls of every tool: an example, and both sides of every condition. */
  calls: Call[];
  /** Those of the calls that fit the tools' schemas. */
  fitting: Call[];
}

/** Reads the newest snapshot of WLM and makes what its pages show. */
export function publishedForWlm(): Published {
  const newest = readSnapshots(server).at(-1)!;
  const verdicts = new Map(readVerdicts(server)!.tools.map(({ name, history }) => [name, history]));
  const { overrides, arguments: rules, sameEnd } = readReviews(server);
  const tools = newest.tools.map(({ digest, definition }) => {
    const { name } = definition;
    const recorded = verdicts.get(name)!.find((entry) => entry.definition === digest)!;
    const subject = publish({ name, ...recorded.verdict }, digest, overrides).verdict;
    const argumentRules = argumentRulesFor(name, definition.inputSchema, subject, rules);
    return { name, definition, subject, argumentRules, recommendation: recommend(subject, argumentRules) };
  });
  const calls = tools.flatMap(({ name, definition, argumentRules }) =>
    boundaryCalls(
      definition,
      argumentRules.flatMap((rule) => rule.when),
    ).map((call) => ({ shows: call.shows, call: { server, tool: name, arguments: call.arguments } })),
  );
  return {
    context: {
      server,
      tools: tools.map((tool) => tool.name),
      inputSchemas: new Map(tools.map((tool) => [tool.name, tool.definition.inputSchema])),
      title: 'A test',
      permalink: 'http://localhost/',
      digest: newest.digest,
    },
    policies: [
      ...keys(profiles).map((profile) => ({ name: profile, policy: policyForServer(server, profile, tools, sameEnd) })),
      ...tools.map((tool) => ({ name: tool.name, policy: policyForTool(server, tool.name, tool.recommendation) })),
    ],
    calls: calls.map(({ call }) => call),
    fitting: calls.filter(({ shows }) => ['example', 'inside', 'outside'].includes(shows)).map(({ call }) => call),
  };
}
