import type { Answer } from '../../formats/index.ts';
import {
  getProfiles,
  getProfileText,
  getFormats,
  type Catalog,
  type FormatModel,
  type FormatText,
  type Outcome,
} from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { found, type PageKind } from '../page-kind.ts';
import { getGroups } from '../panel.ts';
import { serverOf } from './tool.ts';

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
    return {
      head: getHead(catalog, {
        title: `${profile.label} policy for ${short}`,
        description: `${profile.description} Every tool of ${short} is named, in ${formats.length} formats to copy.`,
        path: profile.href,
        crumbs,
      }),
      crumbs,
      short,
      profile,
      profiles: profiles.map(({ id, label, href }) => ({ label, href, current: id === profile.id })),
      groups: getGroups(formats),
      formats: formats.map(({ outcomes: _outcomes, ...format }) => format),
      outcomes: groupOutcomes(formats),
    };
  },
} satisfies PageKind<ProfileParams>;

/** Formats whose texts do the same with one call of every tool, and what they do. */
interface OutcomeGroup {
  names: string[];
  /** Each name, with the mode in which the rows hold. */
  titles: string[];
  ids: string[];
  decided: string;
  outcomes: Outcome[];
}

function groupOutcomes(formats: readonly (FormatModel & FormatText)[]): OutcomeGroup[] {
  const groups = Map.groupBy(formats, ({ outcomes }) => outcomes.map(({ gets }) => gets).join('\n'));
  return [...groups.values()].map((members) => ({
    names: members.map(({ title }) => title),
    titles: members.map(({ title, modeTable: { rows } }) => (rows === null ? title : `${title} ${rows}`)),
    ids: members.map(({ id }) => id),
    decided: members[0]!.decided,
    outcomes: members[0]!.outcomes.toSorted(
      (a, b) => strictestFirst.indexOf(a.effect) - strictestFirst.indexOf(b.effect),
    ),
  }));
}

const strictestFirst: readonly Answer[] = ['hide', 'deny', 'refused', 'ask', 'limit', 'allow'];
