import type { AccuracySet } from '../../model/index.ts';
import { classifyIn, findingsOf } from '../classify.ts';
import type { Finding } from '../evidence.ts';
import type { RuleSet } from '../rule-set.ts';
import { serverContext, type ServerContext } from '../server-context.ts';
import { rounded } from './bootstrap.ts';
import { figuresOf, type Judged } from './figures.ts';
import type { LabelledTool, LabelSet } from './label-set.ts';

/** What measuring a set gives, before it is signed with digests. */
export type Measured = Omit<AccuracySet, 'labels' | 'rules'>;

/** Measures every set; `fired` collects the ids of the rules that fired on any of their tools. */
export function measure(sets: readonly LabelSet[], rules: RuleSet, fired: Set<string>): Measured[] {
  const servers = sets.map((set) => serversOf(set, rules));
  const shownBy = new Map<string, Set<string>>();
  for (const group of servers.flat())
    for (const tool of group.tools) {
      for (const { by } of findingsOf(tool.whole, rules, group.context)) fired.add(by.rule.id);
      for (const finding of findingsOf(tool.definition, rules, group.context)) show(shownBy, finding, group.server);
      for (const { match, rule } of rules.purposes) if (group.context.purposes.has(match.purpose)) fired.add(rule.id);
    }
  return sets.map((set, at) => measureSet(set, servers[at]!, rules, shownBy));
}

interface Server {
  server: string;
  tools: readonly LabelledTool[];
  context: ServerContext;
}

function measureSet(
  set: LabelSet,
  servers: readonly Server[],
  rules: RuleSet,
  shownBy: ReadonlyMap<string, Set<string>>,
): Measured {
  const judged = servers.flatMap(({ tools, context }) =>
    tools.map((tool) => ({ tool, verdict: classifyIn(tool.definition, rules, context) })),
  );
  const heldOut = servers.flatMap(({ server, tools, context }) => {
    const accept = (finding: Finding): boolean => isShownElsewhere(shownBy, finding, server);
    return tools.map((tool) => ({ tool, verdict: classifyIn(tool.definition, rules, context, accept) }));
  });
  return {
    id: set.id,
    kind: set.kind,
    about: set.about,
    ...(set.date === undefined ? {} : { date: set.date }),
    tools: set.tools.length,
    servers: servers.length,
    figures: figuresOf(judged),
    ...(servers.length > 1 ? { heldOut: figuresOf(heldOut) } : {}),
    spans: spansOf(judged),
    calibration: calibrationOf(judged),
  };
}

function serversOf(set: LabelSet, rules: RuleSet): Server[] {
  const groups = new Map<string, LabelledTool[]>();
  for (const tool of set.tools) {
    const group = groups.get(tool.server);
    if (group) group.push(tool);
    else groups.set(tool.server, [tool]);
  }
  return [...groups].map(([server, tools]) => ({
    server,
    tools,
    context: serverContext(
      tools.map(({ definition }) => definition),
      rules,
      { purposes: set.purposes?.get(server) },
    ),
  }));
}

function show(shownBy: Map<string, Set<string>>, finding: Finding, server: string): void {
  const key = keyOf(finding);
  const servers = shownBy.get(key);
  if (servers) servers.add(server);
  else shownBy.set(key, new Set([server]));
}

function isShownElsewhere(shownBy: ReadonlyMap<string, Set<string>>, finding: Finding, server: string): boolean {
  const servers = shownBy.get(keyOf(finding));
  return servers !== undefined && (servers.size > 1 || !servers.has(server));
}

/** A rule with the word by which it fired, without its ending; of a parameter, the rule alone. */
function keyOf({ by, hit, stage }: Finding): string {
  return stage === 'schema' || !hit ? by.rule.id : `${by.rule.id} ${hit.text.toLowerCase().slice(0, 5)}`;
}

function spansOf(judged: readonly Judged[]): number {
  const said = judged.filter(
    ({ verdict }) => !verdict.review.reasons.some((reason) => reason.startsWith('no evidence')),
  );
  return said.length === 0
    ? 1
    : rounded(said.filter(({ verdict }) => verdict.evidence.length > 0).length / said.length);
}

/** How often verdicts of each confidence are right: about the category where it is labelled, else about reading. */
function calibrationOf(judged: readonly Judged[]): Measured['calibration'] {
  const bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  return bounds.slice(1).flatMap((to, at) => {
    const from = bounds[at]!;
    const inside = judged.filter(({ tool, verdict }) => {
      const labelled = tool.category !== undefined || tool.reads !== undefined;
      return labelled && verdict.confidence >= from && (verdict.confidence < to || to === 1);
    });
    if (inside.length === 0) return [];
    const right = inside.filter(({ tool, verdict }) =>
      tool.category ? tool.category === verdict.category : tool.reads === (verdict.category === 'Read'),
    );
    return [{ from, to, tools: inside.length, right: rounded(right.length / inside.length) }];
  });
}
