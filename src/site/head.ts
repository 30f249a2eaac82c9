import { absolute, contentSecurityPolicy, type Addresses, type Catalog, type JudgedServer } from '../catalog/index.ts';
import { cardInWords } from './server-card.ts';

/** What stands in the head of a page and in the bars around it. */
export interface PageHead {
  title: string;
  description: string;
  /** Null for pages that must not be indexed. */
  canonical: string | null;
  policy: string;
  /** What other sites show beside a link: its absolute address and what it says. All are 1200 by 630 pixels. */
  image: { href: string; alt: string };
  article: boolean;
  alternates: { type: string; href: string; title?: string }[];
  data: Record<string, unknown>[];
  /** The addresses that the bars around the page lead to. */
  pages: Addresses;
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
  /** The server that the page is about, whose card other sites show. */
  about?: JudgedServer;
  alternates?: PageHead['alternates'];
  /** From the root to this page's parent. */
  crumbs?: { label: string; href: string }[];
  data?: Record<string, unknown>[];
}

const navigation = (at: Addresses) => [
  { href: at.browse, label: 'Browse' },
  { href: at.servers, label: 'Servers' },
  { href: at.lint, label: 'Check a policy' },
  { href: at.classify, label: 'Classify' },
  { href: at.guides, label: 'Guides' },
];

const footer = (at: Addresses) => [
  { href: at.stack, label: 'Your clients' },
  { href: at.builder, label: 'Build a policy' },
  { href: at.formats, label: 'Formats' },
  { href: at.attacks, label: 'Attacks' },
  { href: at.rules, label: 'Rules' },
  { href: at.risks, label: 'Severities' },
  { href: at.categories, label: 'Categories' },
  { href: at.accuracy, label: 'Accuracy' },
  { href: at.changes, label: 'Changes' },
  { href: at.findings, label: 'Findings' },
  { href: at.api, label: 'API' },
  { href: at.contact, label: 'Contact' },
  { href: at.llms, label: 'llms.txt' },
];

/** The head of a page. */
export function getHead(catalog: Catalog, page: PageInfo): PageHead {
  const { settings, addresses } = catalog;
  return {
    title: page.path === addresses.home ? page.title : `${page.title} — Toolrisk`,
    description: page.description,
    canonical: page.path === null ? null : absolute(settings, page.path),
    policy: contentSecurityPolicy(settings),
    image: page.about
      ? { href: absolute(settings, addresses.serverCard(page.about.id)), alt: cardInWords(page.about) }
      : { href: `${settings.url}/og.png`, alt: 'Toolrisk: what a tool can do when an agent calls it' },
    article: page.article ?? false,
    alternates: page.alternates ?? [],
    data: [
      ...(page.crumbs && page.path !== null ? [breadcrumbs(catalog, page, page.crumbs)] : []),
      ...(page.data ?? []),
    ],
    pages: addresses,
    navigation: navigation(addresses).map((link) => ({ ...link, current: page.path?.startsWith(link.href) ?? false })),
    footer: footer(addresses),
  };
}

/** The crumbs as schema.org BreadcrumbList. */
function breadcrumbs(
  { settings }: Catalog,
  page: PageInfo,
  crumbs: { label: string; href: string }[],
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, { label: page.title, href: page.path }].map(({ label, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      ...(href !== null && { item: absolute(settings, href) }),
    })),
  };
}
