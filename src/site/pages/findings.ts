import { getFindings, getServerFindings, type Catalog, type FindingModel } from '../../catalog/index.ts';
import { counted } from '../../model/index.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { paged, pageDescription, pageParams, pageSize, pageTitle } from '../paging.ts';

/** What authors' hints say against what was found, by server; then the servers without hints. */
export const findingsPage = {
  pattern: '/findings/[...page]',
  list: (catalog: Catalog) => pageParams(getFindings(catalog).length),
  page: (catalog: Catalog, { page: number }: { page: string | undefined }) => {
    const { addresses } = catalog;
    const all = getFindings(catalog);
    const page = paged(all, number, addresses.findingList);
    const summary = summarise(catalog);
    const found = page.items.filter((item) => item.kind === 'contradicted');
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
        findings: findings.map((finding) => ({ ...finding, report: reportOf(finding, addresses.contact) })),
      })),
      unhinted: page.items.filter((item) => item.kind === 'unhinted'),
    };
  },
} satisfies PageKind<{ page: string | undefined }>;

/** Where the findings of a server begin, and how many there are; null where there are none. */
export function findingsOf(server: Catalog['servers'][number]): { href: string; count: number } | null {
  const { length: count } = getServerFindings(server);
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
  const found = all.filter((item) => item.kind === 'contradicted');
  const servers = new Set(found.map(({ server }) => server)).size;
  const carry = found.length === 1 ? 'carries a hint that its' : 'carry a hint that their';
  const unhinted = all.length - found.length;
  return `${counted(found.length, 'tool')} of ${counted(servers, 'server')} ${carry} own definition contradicts; ${counted(unhinted, 'server')} ${unhinted === 1 ? 'gives' : 'give'} no hints at all.`;
}

/** The contact page, filled in with the finding. */
function reportOf({ tool, server, hint, found }: FindingModel, contact: string): string {
  const message = `The findings say that ${hint} of ${tool} contradicts its definition, which was found ${found}. It does not, because: `;
  return `${contact}?${new URLSearchParams({ tool: `${tool} (${server})`, message })}`;
}
