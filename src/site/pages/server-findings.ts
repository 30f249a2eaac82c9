import { getServerFindings, type Catalog } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { contradictedInWords, readInWords, withReports } from '../reported-findings.ts';
import type { ServerParams } from './server.ts';
import { serverOf } from './tool.ts';

/** What was found of one server. Its address depends on no other server, as that of a page of the list of all does. */
export const serverFindingsPage = {
  pattern: '/servers/[server]/findings/',
  list: ({ servers }: Catalog): ServerParams[] =>
    servers.filter((server) => getServerFindings(server).length > 0).map(({ id }) => ({ server: id })),
  page: (catalog: Catalog, params: ServerParams) => {
    const server = serverOf(catalog, params.server);
    const { short } = server.data.server;
    const findings = withReports(catalog, getServerFindings(server));
    const title = `Findings of ${short}`;
    const summary = summarise(findings.reviewed.length, findings.contradicted.length);
    const crumbs = [
      { label: 'Servers', href: catalog.addresses.servers },
      { label: short, href: server.href },
    ];
    return {
      head: getHead(catalog, {
        title,
        description: `${short}: ${summary}`,
        path: catalog.addresses.serverFindings(server.id),
        about: server,
        crumbs,
      }),
      crumbs,
      title,
      summary,
      findings,
      all: catalog.addresses.findings,
    };
  },
} satisfies PageKind<ServerParams>;

function summarise(read: number, contradicted: number): string {
  const parts = [
    ...(read > 0 ? [readInWords(read, 'its source')] : []),
    ...(contradicted > 0 ? [contradictedInWords(contradicted)] : []),
  ];
  return `${parts.join('; ')}.`;
}
