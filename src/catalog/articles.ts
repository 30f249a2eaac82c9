import { formats } from '../formats/index.ts';
import {
  categories,
  categoryNames,
  consumerKinds,
  effectNames,
  effects,
  keys,
  severities,
  severityNames,
  type Effect,
  type FormatPage,
} from '../model/index.ts';
import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './data.ts';
import { getProof, type ProofModel } from './format-tabs.ts';
import { getMatchRows, getSupports, sampleText, type MatchRow, type SupportsModel } from './rule-match.ts';
import type { ToolRow } from './server.ts';

/** A page that explains one word of the catalogue and lists the tools it holds for. */
export interface TermModel {
  slug: string;
  title: string;
  summary: string;
  href: string;
  file: string;
  rows: ToolRow[];
}

/** A rule's page: where it fired. */
export interface RuleModel {
  id: string;
  title: string;
  summary: string;
  href: string;
  file: string;
  version: number;
  weight: number;
  supports: SupportsModel | null;
  match: MatchRow[];
  tests: { match: string[]; no: string[] };
  fired: { name: string; href: string; server: string; spans: string[] }[];
}

/** One severity per page, worst first. */
export function getSeverities(catalog: Catalog): TermModel[] {
  return [...severityNames].reverse().map((value) => ({
    ...term(value, severities[value].description, catalog.data.severities),
    href: addresses.severity(value),
    rows: catalog.rows.filter((row) => row.severity === value),
  }));
}

/** One category per page, most consequential first. */
export function getCategories(catalog: Catalog): TermModel[] {
  return [...categoryNames].reverse().map((value) => ({
    ...term(value, categories[value].description, catalog.data.categories),
    href: addresses.category(value),
    rows: catalog.rows.filter((row) => row.category === value),
  }));
}

/** Every rule with the tools where it fired; a rule that fired nowhere is listed with none. */
export function getRules(catalog: Catalog): RuleModel[] {
  const fired = new Map<string, RuleModel['fired']>();
  for (const tool of catalog.tools.filter(({ removed }) => removed === null))
    for (const rule of tool.rules) {
      const list = fired.get(rule.id) ?? [];
      list.push({
        name: tool.name,
        href: tool.href,
        server: tool.server.short,
        spans: rule.spans.map((span) => span.text),
      });
      fired.set(rule.id, list);
    }
  return catalog.data.rules.map(({ id, file, data }) => ({
    id,
    file,
    title: data.title,
    summary: data.summary,
    version: data.version,
    weight: data.weight,
    supports: getSupports(data),
    match: getMatchRows(data),
    tests: { match: data.tests.match.map(sampleText), no: data.tests.no.map(sampleText) },
    href: addresses.rule(id),
    fired: fired.get(id) ?? [],
  }));
}

/** A format's page, and what its text can say of one tool. */
export interface FormatModel {
  id: string;
  file: string;
  href: string;
  data: FormatPage;
  proof: ProofModel;
  says: { effect: Effect; label: string; can: boolean }[];
  /** How many of the operators on arguments it has. */
  operators: number;
}

/** Every format with its proof and what it can say. */
export function getFormats(catalog: Catalog): FormatModel[] {
  return catalog.data.formats.map(({ id, file, data }) => {
    const format = formats.find((candidate) => candidate.id === id);
    return {
      id,
      file,
      href: addresses.format(id),
      data,
      proof: getProof(id, catalog.data.proofs),
      says: effectNames.map((effect) => ({
        effect,
        label: effects[effect].label,
        can: format?.effects.includes(effect) ?? false,
      })),
      operators: format?.operators.length ?? 0,
    };
  });
}

/** The kinds of consumers, each with its formats. */
export function getKinds(all: readonly FormatModel[]) {
  return keys(consumerKinds).map((kind) => ({
    ...consumerKinds[kind],
    formats: all.filter(({ data }) => data.kind === kind),
  }));
}

/** Every attack with the tools whose axes allow it. */
export function getAttackPages(catalog: Catalog) {
  return catalog.data.attacks.map(({ id, file, data }) => ({
    id,
    file,
    href: addresses.attack(id),
    data,
    tools: catalog.tools.flatMap((tool) => {
      const attack = tool.removed === null ? tool.attacks.find((candidate) => candidate.id === id) : undefined;
      return attack ? [{ name: tool.name, href: tool.href, server: tool.server.short, because: attack.because }] : [];
    }),
  }));
}

/** Every guide in its order. */
export function getGuides(catalog: Catalog) {
  return catalog.data.guides.map(({ id, file, data }) => ({ id, file, href: addresses.guide(id), data }));
}

function term(value: string, description: string, entries: readonly Entry<{ summary: string }>[]) {
  const slug = value.toLowerCase();
  const entry = entries.find((candidate) => candidate.id === slug);
  return { slug, title: value, summary: entry?.data.summary ?? description, file: entry?.file ?? '' };
}

/** The names of a record that has a page each, for tests that compare content with vocabulary. */
export const termSlugs = {
  categories: keys(categories).map((name) => name.toLowerCase()),
  severities: keys(severities).map((name) => name.toLowerCase()),
};
