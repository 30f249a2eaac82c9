import { type Category, once, type ResourceDefinition, type Severity } from '../../model/index.ts';
import type { JudgedServer } from '../judge.ts';
import { getProfiles, type ProfileModel } from '../policy/profiles.ts';
import { absolute } from '../settings.ts';
import { getServerFacts, type FactModel } from '../tool/facts.ts';
import { getProvenance, shortVersion, type ProvenanceModel } from '../tool/provenance.ts';
import { getCombinations, type CombinationsModel } from './combinations.ts';
import { countRows, getServerRows, type Count, type ToolRow } from './rows.ts';
import { getStages, type StageModel } from './stages.ts';
import { getVersions, type VersionModel } from './versions.ts';

/** A resource of a server and the tools that return the same or related data. */
export interface ResourceRow {
  uri: string;
  name: string;
  description: string;
  tools: { name: string; href: string | null; relation: string; note: string }[];
  note: string | null;
}

/** Everything that a server's page, its JSON and its Markdown say. */
export interface ServerModel {
  id: string;
  name: string;
  short: string;
  vendor: string;
  about: string;
  href: string;
  canonical: string;
  repository: string | null;
  licence: string;
  launch: {
    command: string | null;
    environment: { name: string; example: string }[];
    runtime: string | null;
    source: string;
  };
  notes: string[];
  rows: ToolRow[];
  removedRows: ToolRow[];
  severities: Count<Severity>[];
  categories: Count<Category>[];
  reviewNeeded: number;
  conflicts: { tool: string; href: string; message: string }[];
  profiles: ProfileModel[];
  combinations: CombinationsModel;
  stages: StageModel | null;
  resources: ResourceRow[] | null;
  prompts: { name: string; description: string }[] | null;
  facts: FactModel[];
  versions: VersionModel[];
  provenance: ProvenanceModel;
}

/** Everything that is said of one server, computed once. */
export const getServer = once((judged: JudgedServer): ServerModel => {
  const { data, catalog, newest } = judged;
  const { server } = data;
  const { addresses, settings } = catalog;
  const { rows, removedRows } = getServerRows(judged);
  const { launch } = server;
  return {
    id: server.id,
    name: server.name,
    short: server.short,
    vendor: server.vendor,
    about: server.about,
    href: judged.href,
    canonical: absolute(settings, judged.href),
    repository: server.repository ?? null,
    licence: server.licence.basis,
    launch: {
      command: launch.command?.join(' ') ?? launch.url ?? null,
      environment: Object.entries(launch.environment).map(([name, example]) => ({ name, example })),
      runtime: launch.runtime ?? null,
      source: `${launch.source.name} at ${shortVersion(launch.source.version)}`,
    },
    notes: server.notes,
    rows,
    removedRows,
    ...countRows(rows, addresses),
    reviewNeeded: rows.filter((row) => row.review).length,
    conflicts: judged.current.flatMap(({ name, href, verdict }) =>
      verdict.conflicts.map(({ message }) => ({ tool: name, href, message })),
    ),
    profiles: getProfiles(judged),
    combinations: getCombinations(judged),
    stages: getStages(judged),
    resources: newest.resources?.map((resource) => getResource(resource, judged)) ?? null,
    prompts: newest.prompts?.map(({ name, description }) => ({ name, description: description ?? '' })) ?? null,
    facts: getServerFacts(data.reviews),
    versions: getVersions(judged),
    provenance: getProvenance(newest),
  };
});

function getResource(resource: ResourceDefinition, { data, byName }: JudgedServer): ResourceRow {
  const uri = resource.uri ?? resource.uriTemplate ?? '';
  const review = data.reviews.resources.find((entry) => entry.uri === uri);
  return {
    uri,
    name: resource.name ?? '',
    description: resource.description ?? '',
    note: review?.note ?? null,
    tools: (review?.tools ?? []).map(({ tool, relation, note }) => ({
      name: tool,
      href: byName.get(tool)?.href ?? null,
      relation,
      note,
    })),
  };
}
