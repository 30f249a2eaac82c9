import {
  absolute,
  countOutcomes,
  countedIn,
  currentCalls,
  getFormats,
  getProfiles,
  getProfileText,
  lostInWords,
  type JudgedServer,
  type OutcomeCount,
  type ProfileModel,
} from '../catalog/index.ts';
import { getGroups, type FormatGroup } from './panel.ts';
import { schemaTypes } from './schema-types.ts';

/** One ready policy of a server, with what its text for the first format does. */
export interface ProfileCard extends Pick<ProfileModel, 'id' | 'label' | 'description' | 'href'> {
  met: OutcomeCount[];
  /** What the text does otherwise than the profile; empty where nothing. */
  lost: string;
}

/** Where the ready policies of a server are copied. */
export interface ServerCopy {
  groups: FormatGroup[];
  server: string;
  short: string;
  total: number;
  title: string;
  filename: string;
  /** In which mode of the client the counts hold, and what it does with tools that no policy names; null where neither is to be said. */
  rows: string | null;
  cards: ProfileCard[];
  /** The address of what a script needs to write the policies: `ServerTexts`. */
  texts: string;
  /** The address of what is said of a format; FORMAT stands for its id. */
  use: string;
  /** Where a ready policy is changed. */
  builder: string;
}

/** What the exporters in the browser need to write the ready policies of a server, as JSON. */
export interface ServerTexts {
  server: string;
  digest: string;
  /** The tools; the schema only of those whose arguments a rule tests. */
  tools: { name: string; inputSchema?: unknown }[];
  /** The arguments of one plausible call to each tool, in the same order. */
  calls: unknown[];
  profiles: { id: string; title: string; permalink: string; policy: unknown }[];
}

/** The ready policies of a server, in the first format. */
export function getServerCopy(judged: JudgedServer): ServerCopy {
  const { addresses } = judged.catalog;
  const formats = getFormats(judged.catalog);
  const first = formats[0]!;
  const profiles = getProfiles(judged).map((profile) => ({
    profile,
    ...getProfileText(judged, profile, first),
  }));
  const lost = lostInWords(
    first.title,
    profiles.map(({ losses }) => losses),
  );
  return {
    groups: getGroups(formats),
    server: judged.id,
    short: judged.data.server.short,
    total: judged.current.length,
    title: first.title,
    filename: first.filename,
    rows: [countedIn(first.title, first.modeTable), lost.all].filter(Boolean).join(' ') || null,
    cards: profiles.map(({ profile: { id, label, description, href }, outcomes }, at) => ({
      id,
      label,
      description,
      href,
      met: countOutcomes(outcomes),
      lost: lost.each[at]!,
    })),
    texts: addresses.serverTexts(judged.id),
    use: addresses.formatData('FORMAT'),
    builder: addresses.builderOf(judged.id),
  };
}

/** What a script needs to write the same policies for another format or name. */
export function getServerTexts(judged: JudgedServer): ServerTexts {
  const profiles = getProfiles(judged);
  const tested = new Set(
    profiles.flatMap(({ policy }) => policy.rules.flatMap(({ tool, when }) => (when === undefined ? [] : [tool]))),
  );
  return {
    server: judged.id,
    digest: judged.newest.digest,
    tools: judged.current.map(({ name, definition }) =>
      tested.has(name) ? { name, inputSchema: schemaTypes(definition.inputSchema) } : { name },
    ),
    calls: currentCalls(judged).map((call) => call.arguments),
    profiles: profiles.map(({ id, label, href, policy }) => ({
      id,
      title: `${judged.data.server.short}: ${label}`,
      permalink: absolute(judged.catalog.settings, href),
      policy,
    })),
  };
}
