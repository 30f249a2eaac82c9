import { getCollection, getEntry, render } from 'astro:content';
import { readingsOf } from '../model/index.ts';
import { buildCatalog, type Catalog } from './catalog.ts';
import type { CatalogData, Entry, ServerData } from './data.ts';
import { readSettings } from './site.ts';

type Prose = 'toolPages' | 'rules' | 'categories' | 'severities' | 'attacks' | 'formats' | 'guides';

let catalog: Promise<Catalog> | undefined;

/** The whole catalogue, assembled once per build. */
export function getCatalog(): Promise<Catalog> {
  catalog ??= load().then(buildCatalog);
  return catalog;
}

/** The rendered prose of an authored entry as a component, and its source text; null where nothing was written. */
export async function getProse(collection: Prose, file: string) {
  const entry = await getEntry(collection, file);
  if (!entry || !('body' in entry)) return null;
  const { Content } = await render(entry);
  return { Content, text: entry.body ?? '' };
}

async function load(): Promise<CatalogData> {
  const [servers, snapshots, verdicts, reviews, toolPages] = await Promise.all([
    getCollection('servers'),
    getCollection('snapshots'),
    getCollection('verdicts'),
    getCollection('reviews'),
    getCollection('toolPages'),
  ]);
  const of = <T extends { id: string }>(entries: T[], server: string): T[] =>
    entries.filter((entry) => entry.id.startsWith(`servers/${server}/`));
  return {
    servers: servers.map(({ data: server }): ServerData => ({
      server,
      snapshots: of(snapshots, server.id)
        .map((entry) => entry.data)
        .sort((a, b) => a.sequence - b.sequence),
      verdicts: of(verdicts, server.id)[0]?.data ?? missing(server.id, 'verdicts.json', 'run npm run verdicts'),
      reviews: of(reviews, server.id)[0]?.data ?? {
        facts: [],
        overrides: [],
        arguments: [],
        resources: [],
        sameEnd: [],
      },
      toolPages: new Map(
        of(toolPages, server.id).map(({ id, data, body }) => [data.tool, { ...data, file: id, body: body ?? '' }]),
      ),
    })),
    rules: (await getCollection('rules')).map(toEntry),
    attacks: (await getCollection('attacks')).map(toEntry),
    formats: (await getCollection('formats')).map(toEntry).sort((a, b) => a.data.order - b.data.order),
    guides: (await getCollection('guides')).map(toEntry).sort((a, b) => a.data.order - b.data.order),
    faqs: (await getCollection('faqs')).map(toEntry).sort((a, b) => a.data.order - b.data.order),
    categories: (await getCollection('categories')).map(toEntry),
    severities: (await getCollection('severities')).map(toEntry),
    proofs: [
      ...(await getCollection('proofs')).map((entry) => entry.data),
      ...readingsOf((await getCollection('formats')).map(toEntry).map(({ id, data }) => ({ id, ...data }))),
    ],
    accuracy: (await getCollection('accuracy'))[0]?.data ?? null,
    settings: readSettings(process.env),
  };
}

/** The entry with its file name, without folder and ending, as its id. */
function toEntry<T>({ id, data }: { id: string; data: T }): Entry<T> {
  return { id: id.replace(/^.*\//, '').replace(/\.[^.]+$/, ''), file: id, data };
}

function missing(server: string, file: string, tip: string): never {
  throw new Error(`content/servers/${server}/${file} is missing: ${tip}`);
}
