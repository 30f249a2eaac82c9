import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import { contentSecurityPolicy } from './site.ts';

/** What stands in the head of a page and in the bars around it. */
export interface PageHead {
  title: string;
  description: string;
  /** Null for pages that must not be indexed. */
  canonical: string | null;
  policy: string;
  image: string;
  article: boolean;
  alternates: { type: string; href: string }[];
  data: Record<string, unknown>[];
  toolCount: number;
  navigation: { href: string; label: string; current: boolean }[];
  footer: { href: string; label: string }[];
}

/** What a page says of itself. */
export interface PageInfo {
  title: string;
  description: string;
  /** The page's own address; null for pages that must not be indexed. */
  path: string | null;
  article?: boolean;
  alternates?: PageHead['alternates'];
  /** From the root to this page's parent. */
  crumbs?: { label: string; href: string }[];
  data?: Record<string, unknown>[];
}

const navigation = [
  { href: addresses.browse, label: 'Browse' },
  { href: addresses.servers, label: 'Servers' },
  { href: addresses.attacks, label: 'Attacks' },
  { href: addresses.formats, label: 'Formats' },
  { href: addresses.guides, label: 'Guides' },
];

const footer = [
  { href: addresses.risks, label: 'Severities' },
  { href: addresses.categories, label: 'Categories' },
  { href: addresses.rules, label: 'Rules' },
  { href: addresses.classify, label: 'Classify a definition' },
  { href: addresses.lint, label: 'Check a policy' },
  { href: addresses.accuracy, label: 'Accuracy' },
  { href: addresses.changes, label: 'Changes' },
  { href: addresses.contact, label: 'Contact' },
  { href: '/llms.txt', label: 'llms.txt' },
];

/** The head of a page. */
export function getHead(catalog: Catalog, page: PageInfo): PageHead {
  const { settings } = catalog.data;
  return {
    title: page.path === addresses.home ? page.title : `${page.title} — Toolrisk`,
    description: page.description,
    canonical: page.path === null ? null : `${settings.url}${page.path}`,
    policy: contentSecurityPolicy(settings),
    image: `${settings.url}/og.png`,
    article: page.article ?? false,
    alternates: page.alternates ?? [],
    data: [...(page.crumbs ? [breadcrumbs(settings.url, page, page.crumbs)] : []), ...(page.data ?? [])],
    toolCount: catalog.rows.length,
    navigation: navigation.map((link) => ({ ...link, current: page.path?.startsWith(link.href) ?? false })),
    footer,
  };
}

/** The crumbs as schema.org BreadcrumbList. */
function breadcrumbs(url: string, page: PageInfo, crumbs: { label: string; href: string }[]): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, { label: page.title, href: page.path ?? '' }].map(({ label, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      item: `${url}${href}`,
    })),
  };
}
