import { markText, quoteDefinition, type Segment } from '../../classify/index.ts';
import { toolHistory, type ToolVersion } from '../../history/index.ts';
import { appliesAny, type Category, type Effect, type Hit, isObject, once, type Severity } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';
import { getToolPolicy, type ToolPolicyModel } from '../policy/tool-policy.ts';
import { absolute } from '../settings.ts';
import { getAttacks, type ToolAttack } from './attacks.ts';
import { getAxes, type AxisModel } from './axes.ts';
import { getFiredRules, getSum, type FiredRule, type SumModel } from './evidence.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { getFacts, type FactModel } from './facts.ts';
import { getOverrides, type OverrideModel } from './overrides.ts';
import { getParameters, type Parameter } from './parameters.ts';
import { getProvenance, shortVersion, type ProvenanceModel } from './provenance.ts';
import { getQuestions, type Question } from './questions.ts';
import { getRelatedResources, getRelatedTools, type RelatedResource, type RelatedTool } from './related.ts';

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
  /** What it needs, what comes back and which tools are beside it, from its definition; null where somebody has written more. */
  text: JudgedTool['text'] | null;
  category: { value: Category; href: string };
  severity: { value: Severity; href: string };
  effect: Effect;
  effectReason: string;
  confidence: number;
  review: { needed: boolean; reasons: string[] };
  axes: AxisModel[];
  /** The axes that nothing decides, as words in a sentence; a page says them in one line. */
  unsaid: string[];
  /** The key of the written prose; null where nobody has written any. */
  prose: string | null;
  impact: string | null;
  parameters: Parameter[];
  description: Segment[];
  /** The part of the description that stands open; null where that is all of it. */
  excerpt: Excerpt | null;
  definition: Segment[];
  definitionDigest: string;
  evidence: Hit[];
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

/** Everything that is said of one tool, computed once. */
export const getTool = once((tool: JudgedTool): ToolModel => {
  const { verdict, published, definition, snapshot, server } = tool;
  const { data, catalog } = server;
  const { addresses } = catalog;
  const own = verdict.evidence.filter((hit) => hit.tool === undefined);
  const axes = getAxes(verdict.axes, {
    evidence: verdict.evidence,
    overrides: published.applied,
    reads: verdict.category === 'Read',
  });
  const description = markText(
    definition.description ?? '',
    own.filter((hit) => hit.field === '/description'),
  );
  const model = {
    server: {
      id: server.id,
      name: data.server.name,
      short: data.server.short,
      href: server.href,
      licence: data.server.licence.basis,
      versions: data.snapshots.length,
    },
    name: tool.name,
    segment: tool.segment,
    href: tool.href,
    canonical: absolute(catalog.settings, tool.href),
    removed: tool.removedIn
      ? { inVersion: shortVersion(tool.removedIn.version), lastVersion: shortVersion(snapshot.version) }
      : null,
    line: tool.line,
    text: tool.page && tool.page.body !== '' ? null : tool.text,
    category: { value: verdict.category, href: addresses.category(verdict.category) },
    severity: { value: verdict.severity, href: addresses.severity(verdict.severity) },
    effect: tool.recommendation.effect,
    effectReason: tool.recommendation.reason,
    confidence: verdict.confidence,
    review: verdict.review,
    axes: axes.known,
    unsaid: axes.unsaid,
    prose: tool.page && tool.page.body !== '' ? tool.page.file : null,
    impact: tool.page?.impact ?? null,
    parameters: getParameters(definition, tool.page?.parameters ?? {}),
    description,
    excerpt: excerptOf(description),
    definition: quoteDefinition(isObject(definition) ? definition : {}, own),
    definitionDigest: tool.digest,
    evidence: verdict.evidence,
    rules: getFiredRules(verdict.evidence, catalog),
    sum: getSum(verdict, published, catalog),
    overrides: getOverrides(published, data.reviews),
    conflicts: verdict.conflicts.map((conflict) => conflict.message),
    facts: getFacts(data.reviews, tool.name, server.tools.length),
    attacks: getAttacks(tool),
    policy: getToolPolicy(tool),
    related: getRelatedTools(tool),
    resources: getRelatedResources(tool),
    deeper: catalog.data.guides
      .filter(({ data: guide }) => guide.server === undefined || guide.server === server.id)
      .filter(({ data: guide }) => guide.applies.length > 0 && appliesAny(guide.applies, tool.subject))
      .map((guide) => ({ title: guide.data.title, href: addresses.guide(guide.id) })),
    history: toolHistory(data.snapshots, data.verdicts, tool.name),
    provenance: getProvenance(snapshot),
    report: `${addresses.contact}?${new URLSearchParams({ tool: `${tool.name} (${server.id})` })}`,
  };
  return { ...model, questions: getQuestions(model, tool) };
});
