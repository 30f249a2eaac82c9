import { getFindings, getServerFindings, type Catalog } from '../../catalog/index.ts';
import { counted } from '../../model/index.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { paged, pageDescription, pageParams, pageTitle } from '../paging.ts';
import { contradictedInWords, readInWords, withReports } from '../reported-findings.ts';
import { serverOf } from './tool.ts';

/** How many findings one page has; what was read in the source takes a paragraph each. */
const pageSize = 40;

/** What was read in the source of servers and what authors' hints say against their definitions, by server; then the servers without hints. */
export const findingsPage = {
  pattern: '/findings/[...page]',
  list: (catalog: Catalog) => pageParams(getFindings(catalog).length, pageSize),
  page: (catalog: Catalog, { page: number }: { page: string | undefined }) => {
    const { addresses } = catalog;
    const page = paged(getFindings(catalog), number, addresses.findingList, pageSize);
    const summary = summarise(catalog);
    const found = page.items.filter((item) => item.kind !== 'unhinted');
    return {
      head: getHead(catalog, {
        title: pageTitle('Findings', page),
        description: pageDescription(summary, page),
        path: addresses.findingList(page.page),
      }),
      title: 'Findings',
      summary,
      page,
      servers: [...Map.groupBy(found, ({ server }) => server)].map(([id, findings]) => ({
        id: `of-${id}`,
        short: findings[0]!.serverShort,
        href: findings[0]!.serverHref,
        findings: withReports(catalog, findings),
        own: addresses.serverFindings(id),
        counted: countedOf(findings.length, getServerFindings(serverOf(catalog, id)).length),
      })),
      unhinted: page.items.filter((item) => item.kind === 'unhinted'),
    };
  },
} satisfies PageKind<{ page: string | undefined }>;

/** How many findings of a server stand on a page, and of how many where a page ends between them. */
function countedOf(here: number, all: number): string {
  return here === all ? counted(all, 'finding') : `${here} of ${counted(all, 'finding')}`;
}

function summarise(catalog: Catalog): string {
  const all = getFindings(catalog);
  const read = all.filter((item) => item.kind === 'reviewed');
  const contradicted = all.filter((item) => item.kind === 'contradicted');
  const servers = (of: readonly { server: string }[]) =>
    counted(new Set(of.map(({ server }) => server)).size, 'server');
  const unhinted = all.length - read.length - contradicted.length;
  const parts = [
    ...(read.length === 0 ? [] : [readInWords(read.length, `the source of ${servers(read)}`)]),
    contradictedInWords(contradicted.length, servers(contradicted)),
    `${counted(unhinted, 'server')} ${unhinted === 1 ? 'gives' : 'give'} no hints at all`,
  ];
  return `${parts.join('; ')}.`;
}
