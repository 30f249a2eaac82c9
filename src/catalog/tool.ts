import { toolHistory, type ToolVersion } from '../history/index.ts';
import { appliesAny, isObject, type Category, type Effect, type Rule, type Severity } from '../model/index.ts';
import { addresses } from './addresses.ts';
import { getAttacks, type ToolAttack } from './attacks.ts';
import { getAxes, type AxisModel } from './axes.ts';
import type { CatalogData, Entry, ServerData } from './data.ts';
import { getFiredRules, getSum, type FiredRule, type SumModel } from './evidence.ts';
import { getFacts, type FactModel } from './facts.ts';
import { lineFromVerdict } from './line.ts';
import { getOverrides, type OverrideModel } from './overrides.ts';
import { getParameters, type Parameter } from './parameters.ts';
import type { ProfileModel } from './profiles.ts';
import { getProvenance, shortVersion, type ProvenanceModel } from './provenance.ts';
import { getQuestions, type Question } from './questions.ts';
import { markText, quoteDefinition, type Segment } from '../classify/index.ts';
import { getRelatedResources, getRelatedTools, type RelatedResource, type RelatedTool } from './related.ts';
import { reportAddress } from './report.ts';
import type { ToolFacts } from './tool-facts.ts';
import { getToolPolicy, type ToolPolicyModel } from './tool-policy.ts';

export type { Segment };

/** Everything that a tool's page, its JSON and its Markdown say. */
export interface ToolModel {
  server: { id: string; name: string; short: string; href: string; licence: string; versions: number };
  name: string;
  segment: string;
  href: string;
  canonical: string;
  /** Set when the newest snapshot has the tool no more. */
  removed: { inVersion: string; lastVersion: string } | null;
  line: string;
  category: { value: Category; href: string };
  severity: { value: Severity; href: string };
  effect: Effect;
  effectReason: string;
  confidence: number;
  review: { needed: boolean; reasons: string[] };
  axes: AxisModel[];
  /** The key of the written prose; null where nobody has written any. */
  prose: string | null;
  impact: string | null;
  parameters: Parameter[];
  description: Segment[];
  definition: Segment[];
  definitionDigest: string;
  evidence: ToolFacts['verdict']['evidence'];
  rules: FiredRule[];
  sum: SumModel;
  overrides: OverrideModel[];
  conflicts: string[];
  facts: FactModel[];
  attacks: ToolAttack[];
  policy: ToolPolicyModel;
  related: RelatedTool[];
  resources: RelatedResource[];
  deeper: { title: string; href: string }[];
  questions: Question[];
  history: ToolVersion[];
  provenance: ProvenanceModel;
  report: string;
}

/** The page model of one tool. */
export function getTool(
  tool: ToolFacts,
  tools: readonly ToolFacts[],
  profiles: readonly ProfileModel[],
  data: ServerData,
  catalog: CatalogData,
): ToolModel {
  const { verdict, published, definition, snapshot } = tool;
  const own = verdict.evidence.filter((hit) => hit.tool === undefined);
  const rules = new Map<string, Entry<Rule>>(catalog.rules.map((entry) => [entry.id, entry]));
  const listed = new Set(snapshot.tools.map((other) => other.definition.name));
  const peers = tools.filter((other) => listed.has(other.name));
  const model = {
    server: {
      id: data.server.id,
      name: data.server.name,
      short: data.server.short,
      href: addresses.server(data.server.id),
      licence: data.server.licence.basis,
      versions: data.snapshots.length,
    },
    name: tool.name,
    segment: tool.segment,
    href: tool.href,
    canonical: `${catalog.settings.url}${tool.href}`,
    removed: tool.removedIn
      ? { inVersion: shortVersion(tool.removedIn.version), lastVersion: shortVersion(snapshot.version) }
      : null,
    line: tool.page?.summary ?? lineFromVerdict(definition, verdict.category, verdict.axes),
    category: { value: verdict.category, href: addresses.category(verdict.category) },
    severity: { value: verdict.severity, href: addresses.severity(verdict.severity) },
    effect: tool.recommendation.effect,
    effectReason: tool.recommendation.reason,
    confidence: verdict.confidence,
    review: verdict.review,
    axes: getAxes(verdict.axes, verdict.evidence, published.applied),
    prose: tool.page && tool.page.body.trim() !== '' ? tool.page.file : null,
    impact: tool.page?.impact ?? null,
    parameters: getParameters(definition, tool.page?.parameters ?? {}),
    description: markText(
      definition.description ?? '',
      own.filter((hit) => hit.field === '/description'),
    ),
    definition: quoteDefinition(isObject(definition) ? definition : {}, own),
    definitionDigest: tool.digest,
    evidence: verdict.evidence,
    rules: getFiredRules(verdict.evidence, rules),
    sum: getSum(verdict.sum, rules),
    overrides: getOverrides(published, data.reviews),
    conflicts: verdict.conflicts.map((conflict) => conflict.message),
    facts: getFacts(data.reviews, tool.name),
    attacks: getAttacks(tool, data, catalog.attacks),
    policy: getToolPolicy(tool, peers, profiles, data, catalog),
    related: getRelatedTools(tool, tools),
    resources: getRelatedResources(tool.name, data),
    deeper: catalog.guides
      .filter(({ data: guide }) => guide.server === undefined || guide.server === data.server.id)
      .filter(({ data: guide }) => guide.applies.length > 0 && appliesAny(guide.applies, tool.subject))
      .map((guide) => ({ title: guide.data.title, href: addresses.guide(guide.id) })),
    history: toolHistory(data.snapshots, data.verdicts, tool.name),
    provenance: getProvenance(snapshot),
    report: reportAddress(data.server.id, tool.name),
  };
  return { ...model, questions: getQuestions(model, tool, tools, data, catalog) };
}
