import { absolute, type Catalog, type FindingModel, type ReviewedModel } from '../catalog/index.ts';
import { counted } from '../model/index.ts';
import { type FindingReport, reportContradicted, reportReviewed } from './finding-report.ts';

/** What was found of one server, as a page shows it: each with the reports of it. */
export interface ReportedFindings {
  reviewed: (ReviewedModel & { anchor: string; report: FindingReport })[];
  contradicted: (FindingModel & { report: FindingReport })[];
}

/** Findings with reports of them, which name the page of the server's findings: on it a finding keeps its place. */
export function withReports(
  { addresses, settings }: Catalog,
  findings: readonly (ReviewedModel | FindingModel)[],
): ReportedFindings {
  const pageOf = (server: string) => absolute(settings, addresses.serverFindings(server));
  return {
    reviewed: findings
      .filter((item) => item.kind === 'reviewed')
      .map((item) => {
        const anchor = `${item.server}-${item.id}`;
        return {
          ...item,
          anchor,
          report: reportReviewed(item, `${pageOf(item.server)}#${anchor}`, addresses.contact),
        };
      }),
    contradicted: findings
      .filter((item) => item.kind === 'contradicted')
      .map((item) => ({ ...item, report: reportContradicted(item, pageOf(item.server), addresses.contact) })),
  };
}

/** How many findings were read in a source, such as `3 findings read in its source`. */
export function readInWords(count: number, source: string): string {
  return `${counted(count, 'finding')} read in ${source}`;
}

/** How many tools carry a hint against their own definition, and of which servers where more than one is meant. */
export function contradictedInWords(count: number, servers?: string): string {
  const tools = [counted(count, 'tool'), ...(servers === undefined ? [] : [`of ${servers}`])].join(' ');
  return `${tools} ${count === 1 ? 'carries a hint that its' : 'carry a hint that their'} own definition contradicts`;
}
