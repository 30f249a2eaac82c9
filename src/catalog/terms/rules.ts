import { once } from '../../model/index.ts';
import type { Catalog } from '../judge.ts';
import { getFiredRules } from '../tool/evidence.ts';
import { getMatchRows, getSupports, sampleText, type MatchRow, type SupportsModel } from './rule-match.ts';

/** A rule's page: where it fired. */
export interface RuleModel {
  id: string;
  title: string;
  summary: string;
  href: string;
  /** Its path below `content/`, by which its prose is rendered. */
  file: string;
  version: number;
  weight: number;
  supports: SupportsModel | null;
  match: MatchRow[];
  tests: { match: string[]; no: string[] };
  fired: { name: string; href: string; server: string; spans: string[] }[];
}

/** Every rule with the current tools where it fired; a rule that fired nowhere is listed with none. */
export const getRules = once((catalog: Catalog): RuleModel[] => {
  const fired = new Map<string, RuleModel['fired']>();
  for (const { data, current } of catalog.servers)
    for (const { name, href, verdict } of current)
      for (const { id, spans } of getFiredRules(verdict.evidence, catalog)) {
        const list = fired.get(id) ?? [];
        list.push({ name, href, server: data.server.short, spans: spans.map(({ text }) => text) });
        fired.set(id, list);
      }
  return catalog.data.rules.map(({ id, file, data }) => ({
    id,
    file,
    title: data.title,
    summary: data.summary,
    version: data.version,
    weight: data.weight,
    supports: getSupports(data, catalog.addresses),
    match: getMatchRows(data),
    tests: { match: data.tests.match.map(sampleText), no: data.tests.no.map(sampleText) },
    href: catalog.addresses.rule(id),
    fired: fired.get(id) ?? [],
  }));
});
