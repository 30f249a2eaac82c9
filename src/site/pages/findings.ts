import { absolute, getFindings, getReviewed, getServerFindings, type Catalog } from '../../catalog/index.ts';
import { counted } from '../../model/index.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { paged, pageDescription, pageParams, pageTitle } from '../paging.ts';
import { reportContradicted, reportReviewed } from './finding-report.ts';

/** How many findings one page has; what was read in the source takes a paragraph each. */
const pageSize = 40;

/** What was read in the source of servers and what authors' hints say against their definitions, by server; then the servers without hints. */
export const findingsPage = {
  pattern: '/findings/[...page]',
  list: (catalog: Catalog) => pageParams(getFindings(catalog).length, pageSize),
  page: (catalog: Catalog, { page: number }: { page: string | undefined }) => {
    const { addresses, settings } = catalog;
    const page = paged(getFindings(catalog), number, addresses.findingList, pageSize);
    const summary = summarise(catalog);
    const here = absolute(settings, addresses.findingList(page.page));
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
        id: anchorOf(id),
        short: findings[0]!.serverShort,
        href: findings[0]!.serverHref,
        reviewed: findings
          .filter((item) => item.kind === 'reviewed')
          .map((item) => {
            const anchor = `${id}-${item.id}`;
            return { ...item, anchor, report: reportReviewed(item, `${here}#${anchor}`, addresses.contact) };
          }),
        contradicted: findings
          .filter((item) => item.kind === 'contradicted')
          .map((item) => ({
            ...item,
            report: reportContradicted(item, `${here}#${anchorOf(id)}`, addresses.contact),
          })),
      })),
      unhinted: page.items.filter((item) => item.kind === 'unhinted'),
    };
  },
} satisfies PageKind<{ page: string | undefined }>;

/** Where the findings of a server begin, and how many there are; null where there are none. */
export function findingsOf(server: Catalog['servers'][number]): { href: string; count: number } | null {
  const count = getReviewed(server).length + getServerFindings(server).length;
  if (count === 0) return null;
  const at = getFindings(server.catalog).findIndex((item) => item.server === server.id);
  const page = server.catalog.addresses.findingList(Math.floor(at / pageSize) + 1);
  return { href: `${page}#${anchorOf(server.id)}`, count };
}

function anchorOf(server: string): string {
  return `of-${server}`;
}

function summarise(catalog: Catalog): string {
  const all = getFindings(catalog);
  const read = all.filter((item) => item.kind === 'reviewed');
  const found = all.filter((item) => item.kind === 'contradicted');
  const servers = (of: readonly { server: string }[]) =>
    counted(new Set(of.map(({ server }) => server)).size, 'server');
  const carry = found.length === 1 ? 'carries a hint that its' : 'carry a hint that their';
  const unhinted = all.length - read.length - found.length;
  const source = read.length === 0 ? '' : `${counted(read.length, 'finding')} read in the source of ${servers(read)}; `;
  return `${source}${counted(found.length, 'tool')} of ${servers(found)} ${carry} own definition contradicts; ${counted(unhinted, 'server')} ${unhinted === 1 ? 'gives' : 'give'} no hints at all.`;
}
