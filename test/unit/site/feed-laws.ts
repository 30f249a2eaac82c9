import * as z from 'zod';
import { readXml, type ReadElement } from './xml-elements.ts';

const atom = 'http://www.w3.org/2005/Atom';
const date = z.iso.datetime();

/** What is wrong with an Atom document by RFC 4287, sections 4.1.1 and 4.1.2; throws where it is no XML. */
export function atomProblems(text: string): string[] {
  const elements = readXml(text);
  const feed = elements.at(-1)!;
  const entries = elements.filter(({ path }) => path === 'feed/entry').length;
  const all = (path: string): ReadElement[] => elements.filter((one) => one.path === path);
  const counts = [
    ...['feed/id', 'feed/title', 'feed/updated', 'feed/author/name'].map((path) => [path, 1] as const),
    ...['id', 'title', 'updated', 'content'].map((name) => [`feed/entry/${name}`, entries] as const),
    ['feed/entry/content/div', entries] as const,
  ];
  const ids = all('feed/entry/id').map((one) => one.text);
  const links = [...all('feed/link'), ...all('feed/entry/link')].map(({ attributes }) => attributes['href'] ?? '');
  return [
    ...(feed.path === 'feed' && feed.namespace === atom ? [] : [`the root is ${feed.path} of ${feed.namespace}`]),
    ...counts.filter(([path, count]) => all(path).length !== count).map(([path, count]) => `not ${count} of ${path}`),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id']),
    ...[...links, ...ids, ...all('feed/id').map((one) => one.text)]
      .filter((href) => !/^https?:/u.test(href) || !URL.canParse(href) || /[\s<>"]/u.test(href))
      .map((href) => `${href} is no address`),
    ...[...all('feed/updated'), ...all('feed/entry/updated')]
      .filter((one) => !date.safeParse(one.text).success)
      .map((one) => `${one.text} is no date`),
    ...(all('feed/link').some(({ attributes }) => attributes['rel'] === 'self') ? [] : ['no link to itself']),
    ...elements
      .filter(({ path }) => /\/(?:script|img|iframe|style)$/u.test(path))
      .map(({ path }) => `${path} came from a server`),
  ];
}

/** What JSON Feed 1.1 requires, and the types of what these feeds have besides. */
export const jsonFeedSchema = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.looseObject({ name: z.string() })).min(1),
  items: z.array(
    z.looseObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_html: z.string().min(1),
      date_published: date,
    }),
  ),
});
