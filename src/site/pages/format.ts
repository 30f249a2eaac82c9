import {
  callsToTry,
  getFormats,
  getKinds,
  getProfiles,
  getRows,
  getTool,
  getToolText,
  type Catalog,
  type FormatModel,
} from '../../catalog/index.ts';
import type { Mode } from '../../formats/index.ts';
import { counted, fillSpoken, unnamed, type Effect } from '../../model/index.ts';
import { getFormatUse } from '../format-use.ts';
import { getHead } from '../head.ts';
import { getHookUse } from '../hook-use.ts';
import { found, single, type PageKind } from '../page-kind.ts';

const choosing = 'choose-where-to-enforce';

/** The table of all formats. */
export const formatsPage = single('/formats/', (catalog) => {
  const formats = getFormats(catalog);
  const summary =
    'Where a policy can be enforced: what each place can and cannot say, and how far that was proven by running it.';
  return {
    head: getHead(catalog, { title: 'Formats', description: summary, path: catalog.addresses.formats }),
    title: 'Formats',
    summary,
    kinds: getKinds(formats),
    columns: formats[0]?.says.map(({ label }) => label) ?? [],
    does: { hide: 'hides', deny: 'refuses', ask: 'asks', limit: 'counts', allow: 'lets run' } satisfies Record<
      Effect,
      string
    >,
    choosing: catalog.addresses.guide(choosing),
  };
});

interface FormatParams extends Record<string, string> {
  format: string;
}

/** One format: where its file goes, how it spells names, and how far it is proven. */
export const formatPage = {
  pattern: '/formats/[format]/',
  list: listFormats,
  page: (catalog: Catalog, params: FormatParams) => {
    const format = formatOf(catalog, params.format);
    const { data } = format;
    const use = getFormatUse(format);
    const crumbs = [{ label: 'Formats', href: catalog.addresses.formats }];
    return {
      head: getHead(catalog, {
        title: data.title,
        description: `How to put a Toolrisk policy into ${data.title}: ${data.file}`,
        path: format.href,
        crumbs,
      }),
      crumbs,
      format,
      example: getExample(catalog, format),
      ready: getReady(catalog, format.id),
      use: fillSpoken({ ...use, ...callsToTry(use.seen, use.seems, true) }, unnamed),
      names: format.format.serverNames.words,
      tried: triedUnder(format.proof.names),
      holds: 'list' in format.format.modes ? format.format.modes.holds : format.format.modes.without,
      rows: format.modeTable.rows,
      modes:
        'list' in format.format.modes ? format.format.modes.list.map((mode) => modeRow(mode, format.proof.modes)) : [],
      hook: getHookUse(catalog, format),
      prose: format.file,
      choosing: catalog.addresses.guide(choosing),
    };
  },
} satisfies PageKind<FormatParams>;

/** The addresses of all formats. */
export function listFormats(catalog: Catalog): FormatParams[] {
  return getFormats(catalog).map(({ id }) => ({ format: id }));
}

/** The format that an address names. Throws where there is none. */
export function formatOf(catalog: Catalog, id: string) {
  return found(
    getFormats(catalog).find((format) => format.id === id),
    id,
  );
}

const shownServers = 6;

/** The policy of the riskiest tool in this format, with what it does; null where there is no tool. */
function getExample(catalog: Catalog, format: FormatModel) {
  const [row] = getRows(catalog).rows;
  const tool = catalog.servers.find(({ id }) => id === row?.server)?.byName.get(row!.name);
  if (tool === undefined) return null;
  const { text, sentence } = getToolText(tool, getTool(tool).policy, format);
  return { tool: tool.name, href: tool.href, server: tool.server.data.server.short, text, sentence };
}

/** The ready policies of the servers with most tools, at this format. */
function getReady({ servers, addresses }: Catalog, format: string) {
  return [...servers]
    .sort((a, b) => b.current.length - a.current.length)
    .slice(0, shownServers)
    .map((server) => ({
      short: server.data.server.short,
      href: server.href,
      profiles: getProfiles(server).map(({ id, label }) => ({
        label,
        href: addresses.serverPolicy(server.id, id, format),
      })),
    }));
}

/** The names under which the consumer was run, with their cases; null where there were none. */
function triedUnder(names: FormatModel['proof']['names']): string | null {
  if (names.length === 0) return null;
  return `Tried under ${names.map(({ name, cases }) => `\`${name}\` (${counted(cases, 'case')})`).join(', ')}.`;
}

/** One mode as a row: how it is set, what becomes of calls in it, and how that is known. */
function modeRow({ id, sets, isDefault, meets, seen, note }: Mode, tried: FormatModel['proof']['modes']) {
  const cases = tried.find(({ name }) => name === id)?.cases;
  return {
    id,
    sets: `${sets.join(', or ')}${isDefault ? ' (a fresh start)' : ''}`,
    meets: (['denied', 'asked', 'allowed', 'unnamed'] as const).map((standing) => fates[meets[standing]]),
    seen: seen.how === 'ran' ? `ran, ${seen.version}, ${seen.date}` : `read, ${seen.source}, ${seen.date}`,
    tried: cases === undefined ? null : counted(cases, 'case'),
    note: note ?? null,
  };
}

const fates: Record<Mode['meets']['denied'], string> = {
  hidden: 'hidden',
  refused: 'refused',
  asked: 'asked for',
  runs: 'runs',
  judged: 'a model decides',
  unknown: 'not known',
};
