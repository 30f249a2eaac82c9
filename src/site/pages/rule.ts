import { counted } from '../../model/index.ts';
import { getRules, type Catalog, type RuleModel } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { found, single, type PageKind } from '../page-kind.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';

/** The list of rules. */
export const rulesPage = single('/rules/', (catalog) => {
  const rules = getRules(catalog);
  const summary = `${counted(rules.length, 'rule')} turn the words of a definition into a verdict. Each says what it matches, what that supports, and when it is wrong.`;
  return {
    head: getHead(catalog, { title: 'Rules', description: summary, path: catalog.addresses.rules }),
    title: 'Rules',
    summary,
    groups: getGroups(rules),
    unused: rules.filter(({ fired }) => fired.length === 0),
  };
});

/** The rules that fire on a tool of the catalogue, by what they support, those that fire most first. */
function getGroups(rules: readonly RuleModel[]) {
  const groups = Map.groupBy(
    rules.filter(({ fired }) => fired.length > 0),
    ({ supports }) => supports?.text.replace(/^(Category) .*|: .*$/s, '$1') ?? 'Severity',
  );
  return [...groups].map(([label, members]) => ({
    label,
    tools: new Set(members.flatMap(({ fired }) => fired.map(({ href }) => href))).size,
    rules: members
      .sort((a, b) => b.fired.length - a.fired.length)
      .map(({ id, href, summary, supports, fired }) => ({
        id,
        href,
        summary,
        supports: supports?.text.replace(/^Category |^[^:]*: /, '') ?? '',
        fired: fired.length,
      })),
  }));
}

type RuleParams = { rule: string; page: string | undefined };

/** One rule, explained, with the tools where it fired. */
export const rulePage = {
  pattern: '/rules/[rule]/[...page]',
  list: (catalog: Catalog): RuleParams[] =>
    getRules(catalog).flatMap(({ id, fired }) => pageParams(fired.length).map((params) => ({ rule: id, ...params }))),
  page: (catalog: Catalog, params: RuleParams) => {
    const rule = found(
      getRules(catalog).find(({ id }) => id === params.rule),
      params.rule,
    );
    const hrefOf = (page: number): string => `${rule.href}${page === 1 ? '' : `${page}/`}`;
    const page = paged(rule.fired, params.page, hrefOf);
    const crumbs = [{ label: 'Rules', href: catalog.addresses.rules }];
    return {
      head: getHead(catalog, {
        title: pageTitle(rule.id, page),
        description: pageDescription(rule.summary, page),
        path: hrefOf(page.page),
        crumbs,
      }),
      crumbs,
      rule,
      prose: page.page === 1 ? rule.file : null,
      page,
    };
  },
} satisfies PageKind<RuleParams>;
