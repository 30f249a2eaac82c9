import type { Call } from '../model/index.ts';
import { boundaryCalls, explain, policyForTool } from '../policy/index.ts';
import type { CatalogData, ServerData } from './data.ts';
import { getFormatTabs, type FormatTab } from './format-tabs.ts';
import { exampleCall, getOutcome, getTally, tallyInWords, type Outcome } from './outcomes.ts';
import type { ProfileModel } from './profiles.ts';
import type { ToolFacts } from './tool-facts.ts';

/** The policy for just one tool, and what the whole-server policies do with it. */
export interface ToolPolicyModel {
  /** What the policy does with the tool, as one sentence. */
  sentence: string;
  reason: string;
  formats: FormatTab[];
  outcomes: Outcome[];
  /** Over all tools of the server: `1 hidden and refused, 41 pass`. */
  decided: string;
  total: number;
  profiles: { id: string; label: string; href: string; sentence: string }[];
}

/** The policy of one tool, exported and decided. */
export function getToolPolicy(
  tool: ToolFacts,
  tools: readonly ToolFacts[],
  profiles: readonly ProfileModel[],
  data: ServerData,
  catalog: CatalogData,
): ToolPolicyModel {
  const server = data.server.id;
  const policy = policyForTool(server, tool.name, tool.recommendation);
  const context = {
    server,
    title: `${tool.name} on ${data.server.short}`,
    permalink: `${catalog.settings.url}${tool.href}`,
    digest: tool.snapshot.digest,
    tools,
  };
  const rows: { call: Call; note: string | null }[] = [
    ...ownCalls(server, tool).map((call) => ({ call, note: null })),
    ...otherCalls(tool, tools, data),
  ];
  const tally = getTally(policy, server, tools);
  return {
    sentence: explain(policy, server, tool.name),
    reason: tool.recommendation.reason,
    formats: getFormatTabs(policy, context, catalog),
    outcomes: rows.map(({ call, note }) => getOutcome(policy, call, note)),
    decided: tallyInWords(tally),
    total: tally.total,
    profiles: tool.removedIn
      ? []
      : profiles.map((profile) => ({
          id: profile.id,
          label: profile.label,
          href: profile.href,
          sentence: explain(profile.policy, server, tool.name),
        })),
  };
}

/** Calls of the tool itself: an example, and both sides of every condition. */
function ownCalls(server: string, tool: ToolFacts): Call[] {
  const conditions = tool.argumentRules.flatMap((rule) => rule.when);
  return boundaryCalls(tool.definition, conditions)
    .slice(0, 5)
    .map((boundary) => ({ server, tool: tool.name, arguments: boundary.arguments }));
}

/** Calls of other tools worth a row: those that reach the same end, and one that a reader would expect to go on working. */
function otherCalls(
  tool: ToolFacts,
  tools: readonly ToolFacts[],
  data: ServerData,
): { call: Call; note: string | null }[] {
  const server = data.server.id;
  const groups = data.reviews.sameEnd.filter((group) => group.tools.includes(tool.name));
  const same = groups.flatMap((group) =>
    tools
      .filter((other) => other !== tool && group.tools.includes(other.name))
      .map((other) => ({ call: exampleCall(server, other), note: group.reason })),
  );
  const named = new Set([tool.name, ...same.map((row) => row.call.tool)]);
  const reader = tools.find((other) => other.subject.effect === 'allow' && !named.has(other.name));
  return [...same.slice(0, 3), ...(reader ? [{ call: exampleCall(server, reader), note: null }] : [])];
}
