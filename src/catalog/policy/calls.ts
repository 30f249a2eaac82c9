import { type Effect, type Policy, type Call, once } from '../../model/index.ts';
import { boundaryCalls, effectOf } from '../../policy/index.ts';
import type { JudgedServer, JudgedTool } from '../judge.ts';
import type { CallRow } from './format-text.ts';

/** A plausible call to the tool, one that keeps to the conditions a review gives for its arguments. */
export const exampleCall = once((tool: JudgedTool): Call => {
  const calls = callsOf(tool);
  const meant = calls.find(({ shows }) => shows === 'inside' || shows === 'example') ?? calls[0]!;
  return { server: tool.server.id, tool: tool.name, arguments: meant.arguments };
});

/** What one call of every tool meets under a neutral policy. */
export function effectsOf(policy: Policy, tools: readonly JudgedTool[]): Effect[] {
  return tools.map((tool) => effectOf(policy, exampleCall(tool)));
}

/** The calls that show what a policy for the tool does: its own on both sides of every condition, and some of other tools. */
export function getCallRows(tool: JudgedTool): CallRow[] {
  return [...ownCalls(tool).map((call) => ({ call, note: null })), ...otherCalls(tool)];
}

/** The tools of the version that a tool stands in, itself among them. */
export function peersOf({ server, snapshot }: JudgedTool): JudgedTool[] {
  if (snapshot === server.newest) return server.current;
  return snapshot.tools.map(({ definition }) => server.byName.get(definition.name)!);
}

/** One plausible call to each of the tools of the version that a tool stands in. */
export function peerCalls(tool: JudgedTool): readonly Call[] {
  return tool.snapshot === tool.server.newest ? currentCalls(tool.server) : peersOf(tool).map(exampleCall);
}

/** One plausible call to each current tool of a server. */
export const currentCalls = once(({ current }: JudgedServer): readonly Call[] => current.map(exampleCall));

function ownCalls(tool: JudgedTool): Call[] {
  return callsOf(tool)
    .slice(0, 5)
    .map((boundary) => ({ server: tool.server.id, tool: tool.name, arguments: boundary.arguments }));
}

/** Calls of other tools worth a row: those that reach the same end, and one that a reader would expect to go on working. */
function otherCalls(tool: JudgedTool): CallRow[] {
  const { server } = tool;
  const same = server.data.reviews.sameEnd
    .filter((group) => group.tools.includes(tool.name))
    .flatMap((group) =>
      group.tools
        .filter((name) => name !== tool.name && server.byName.has(name))
        .map((name) => ({ call: exampleCall(server.byName.get(name)!), note: group.reason })),
    );
  const named = new Set([tool.name, ...same.map((row) => row.call.tool)]);
  const reader = peersOf(tool).find((other) => other.subject.effect === 'allow' && !named.has(other.name));
  return [...same.slice(0, 3), ...(reader ? [{ call: exampleCall(reader), note: null }] : [])];
}

const callsOf = once(({ definition, argumentRules }: JudgedTool) =>
  boundaryCalls(
    definition,
    argumentRules.flatMap((rule) => rule.when),
  ),
);
