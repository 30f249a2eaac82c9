import { elementText } from '../xml.ts';
import type { Feed } from './feed.ts';

/** The feed as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: 'en',
    authors: [{ name: 'Toolrisk' }],
    items: feed.entries.map(({ href, title, date, content }) => ({
      id: href,
      url: href,
      title,
      content_html: elementText(content),
      date_published: date,
    })),
  };
}
