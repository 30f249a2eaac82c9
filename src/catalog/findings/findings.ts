import { type Category, once } from '../../model/index.ts';
import type { Catalog, JudgedServer, JudgedTool } from '../judge.ts';
import { contradictionIn, type Contradiction } from './contradiction.ts';
import { namedServer, type NamedServer } from './named-server.ts';
import { quotationsOf, type Quotation } from './quotation.ts';
import { getReviewed, type ReviewedModel } from './reviewed.ts';

/** One tool whose hint its own definition contradicts. */
export interface FindingModel extends NamedServer {
  kind: 'contradicted';
  tool: string;
  href: string;
  /** Such as `readOnlyHint: true`. */
  hint: `${Contradiction['hint']}: ${boolean}`;
  found: Category;
  /** Each with the rule that counts its words. */
  quotations: (Omit<Quotation, 'rule'> & { rule: { title: string; href: string } })[];
}

/** A server none of whose tools carries a hint. */
export interface UnhintedModel extends NamedServer {
  kind: 'unhinted';
  tools: number;
  /** How many of them were found only to read. */
  reads: number;
}

const hints = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'] as const;

/** What was found of a server: what was read in its source, then the tools whose hints their own definitions contradict, by name. */
export const getServerFindings = once((server: JudgedServer): (ReviewedModel | FindingModel)[] => [
  ...getReviewed(server),
  ...contradictedOf(server),
]);

/**
 * Everything found, by server: those whose source was read come first, and of each what was read before the hints that
 * its own definitions contradict; then the servers that give no hints at all.
 */
export const getFindings = once(({ servers }: Catalog): (ReviewedModel | FindingModel | UnhintedModel)[] => {
  const byName = servers.toSorted((a, b) => a.data.server.short.localeCompare(b.data.server.short, 'en'));
  const read = byName.filter((server) => getReviewed(server).length > 0);
  const others = byName.filter((server) => !read.includes(server));
  return [
    ...[...read, ...others].flatMap((server) => getServerFindings(server)),
    ...byName.filter(isUnhinted).map(countUnhinted),
  ];
});

function contradictedOf({ catalog: { rules }, current }: JudgedServer): FindingModel[] {
  return current.flatMap((tool) => {
    const found = contradictionIn(tool.definition, tool.verdict, (id) => rules.get(id)?.data.match.kind);
    return found === null ? [] : [describe(tool, found)];
  });
}

function describe({ name, href, server, definition, verdict }: JudgedTool, found: Contradiction): FindingModel {
  const { rules, addresses } = server.catalog;
  return {
    kind: 'contradicted',
    ...namedServer(server),
    tool: name,
    href,
    hint: `${found.hint}: ${found.value}`,
    found: verdict.category,
    quotations: quotationsOf(definition, found.hits).map((quotation) => ({
      ...quotation,
      rule: { title: rules.get(quotation.rule)?.data.title ?? quotation.rule, href: addresses.rule(quotation.rule) },
    })),
  };
}

function isUnhinted({ current }: JudgedServer): boolean {
  const hinted = ({ definition }: JudgedTool) => hints.some((hint) => definition.annotations?.[hint] !== undefined);
  return current.length > 0 && !current.some(hinted);
}

function countUnhinted(server: JudgedServer): UnhintedModel {
  const reads = server.current.filter(({ verdict }) => verdict.category === 'Read').length;
  return { kind: 'unhinted', ...namedServer(server), tools: server.current.length, reads };
}
