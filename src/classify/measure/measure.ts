import type { AccuracySet } from '../../model/index.ts';
import { classifyIn, findingsOf } from '../classify.ts';
import { languageOf } from '../language.ts';
import type { RuleSet } from '../rule-set.ts';
import { serverContext, type ServerContext } from '../server-context.ts';
import { rounded } from './bootstrap.ts';
import { figuresOf, type Judged } from './figures.ts';
import type { LabelledTool, LabelSet } from './label-set.ts';

/** What measuring a set gives, before it is signed with digests. */
export type Measured = Omit<AccuracySet, 'labels' | 'rules'>;

/** Measures every set; `fired` collects the ids of the rules that fired on any of their tools. */
export function measure(sets: readonly LabelSet[], rules: RuleSet, fired: Set<string>): Measured[] {
  return sets.map((set) => {
    const servers = serversOf(set, rules);
    for (const { tools, context } of servers) {
      for (const { compounds } of context.names.values()) for (const { rule } of compounds) fired.add(rule.id);
      for (const { whole } of tools) {
        for (const { by } of findingsOf(whole, rules, context)) fired.add(by.rule.id);
        const language = languageOf(whole.description ?? '', rules);
        if (language) fired.add(language.rule.id);
      }
      for (const { match, rule } of rules.purposes) if (context.purposes.has(match.purpose)) fired.add(rule.id);
    }
    return measureSet(set, servers, rules);
  });
}

/** Every tool of a set with its verdict. */
export function judgeSet(set: LabelSet, rules: RuleSet): Judged[] {
  return judgeServers(serversOf(set, rules), rules);
}

/** The sets without the servers that `leave` names; a set of which nothing is left falls away. */
export function withoutServers(sets: readonly LabelSet[], leave: ReadonlySet<string>): LabelSet[] {
  return sets
    .map((set) => ({ ...set, tools: set.tools.filter(({ server }) => !leave.has(server)) }))
    .filter(({ tools }) => tools.length > 0);
}

interface Server {
  server: string;
  tools: readonly LabelledTool[];
  context: ServerContext;
}

function measureSet(set: LabelSet, servers: readonly Server[], rules: RuleSet): Measured {
  const judged = judgeServers(servers, rules);
  return {
    id: set.id,
    kind: set.kind,
    about: set.about,
    ...(set.date === undefined ? {} : { date: set.date }),
    tools: set.tools.length,
    servers: servers.length,
    figures: figuresOf(judged),
    spans: spansOf(judged),
    calibration: calibrationOf(judged),
  };
}

function judgeServers(servers: readonly Server[], rules: RuleSet): Judged[] {
  return servers.flatMap(({ tools, context }) =>
    tools.map((tool) => ({ tool, verdict: classifyIn(tool.definition, rules, context) })),
  );
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
