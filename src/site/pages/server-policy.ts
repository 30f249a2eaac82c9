import type { Answer } from '../../formats/index.ts';
import {
  getProfiles,
  groupOutcomes,
  getProfileText,
  getFormats,
  type Catalog,
  type FormatModel,
  type FormatText,
  type Outcome,
} from '../../catalog/index.ts';
import { abridge, withoutMiddle } from '../abridge.ts';
import { getHead } from '../head.ts';
import { found, type PageKind } from '../page-kind.ts';
import { getGroups } from '../panel.ts';
import { serverOf } from './tool.ts';

/** Up to how many tools a page holds the whole texts of all formats; of more it shows how each begins and ends. */
const wholeUpTo = 100;
const shownLines = 8;
const shownLosses = 3;

interface ProfileParams extends Record<string, string> {
  server: string;
  profile: string;
}

/** A whole-server policy in every format. */
export const serverPolicyPage = {
  pattern: '/servers/[server]/policies/[profile]/',
  list: ({ servers }: Catalog): ProfileParams[] =>
    servers.flatMap((server) => getProfiles(server).map(({ id }) => ({ server: server.id, profile: id }))),
  page: (catalog: Catalog, params: ProfileParams) => {
    const server = serverOf(catalog, params.server);
    const { short } = server.data.server;
    const profiles = getProfiles(server);
    const profile = found(
      profiles.find(({ id }) => id === params.profile),
      `${params.server}/${params.profile}`,
    );
    const crumbs = [
      { label: 'Servers', href: catalog.addresses.servers },
      { label: short, href: server.href },
    ];
    const formats = getFormats(catalog).map((format) => ({ ...format, ...getProfileText(server, profile, format) }));
    const isAbridged = server.current.length > wholeUpTo;
    const shorten = (text: string) =>
      withoutMiddle(abridge(text, (name) => server.byName.has(name)).text, shownLines).text;
    return {
      head: getHead(catalog, {
        title: `${profile.label} policy for ${short}`,
        description: `${profile.description} Every tool of ${short} is named, in ${formats.length} formats to copy.`,
        path: profile.href,
        about: server,
        crumbs,
      }),
      crumbs,
      short,
      profile,
      profiles: profiles.map(({ id, label, href }) => ({ label, href, current: id === profile.id })),
      groups: getGroups(formats),
      formats: formats.map(({ outcomes: _outcomes, text, losses, ...format }) => ({
        ...format,
        text: isAbridged ? shorten(text) : text,
        losses: isAbridged ? losses.slice(0, shownLosses) : losses,
        moreLosses: isAbridged ? Math.max(0, losses.length - shownLosses) : 0,
      })),
      isAbridged,
      serverHref: server.href,
      command: `npm run --silent policy -- --server ${server.id} --profile ${profile.id} --format FORMAT`,
      outcomes: groupFormats(formats, isAbridged),
    };
  },
} satisfies PageKind<ProfileParams>;

/** Formats whose texts do the same with one call of every tool, and what they do. */
interface FormatGroup {
  names: string[];
  /** Each name, with the mode in which the rows hold. */
  titles: string[];
  ids: string[];
  decided: string;
  outcomes: Outcome[];
}

function groupFormats(formats: readonly (FormatModel & FormatText)[], isAbridged: boolean): FormatGroup[] {
  const groups = Map.groupBy(formats, ({ outcomes }) => outcomes.map(({ gets }) => gets).join('\n'));
  return [...groups.values()].map((members) => ({
    names: members.map(({ title }) => title),
    titles: members.map(({ title, modeTable: { rows } }) => (rows === null ? title : `${title} ${rows}`)),
    ids: members.map(({ id }) => id),
    decided: members[0]!.decided,
    outcomes: isAbridged ? inFewRows(strictestFirst(members[0]!.outcomes)) : strictestFirst(members[0]!.outcomes),
  }));
}

/** One row for all tools whose calls meet the same. */
function inFewRows(outcomes: readonly Outcome[]): Outcome[] {
  return groupOutcomes(outcomes, '').map(({ tools, effect, gets }) => ({
    ...{ call: tools.join(', '), tool: tools[0]!, effect, gets, note: null },
  }));
}

function strictestFirst(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted((a, b) => strictness.indexOf(a.effect) - strictness.indexOf(b.effect));
}

const strictness: readonly Answer[] = ['hide', 'deny', 'refused', 'ask', 'limit', 'allow'];
