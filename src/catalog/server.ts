import { changes, type Change } from '../history/index.ts';
import {
  categoryNames,
  severityNames,
  type Category,
  type Effect,
  type ResourceDefinition,
  type Severity,
} from '../model/index.ts';
import { addresses } from './addresses.ts';
import type { CatalogData, ServerData } from './data.ts';
import { getServerFacts, type FactModel } from './facts.ts';
import { getProfiles, type ProfileModel } from './profiles.ts';
import { getProvenance, shortVersion, type ProvenanceModel } from './provenance.ts';
import { getTool, type ToolModel } from './tool.ts';
import { getToolFacts } from './tool-facts.ts';

/** One row of a list of tools. */
export interface ToolRow {
  name: string;
  href: string;
  server: string;
  serverShort: string;
  serverHref: string;
  line: string;
  severity: Severity;
  category: Category;
  effect: Effect;
  points: number;
  review: boolean;
  removed: boolean;
}

/** How many tools have a value, with the address where they are listed. */
export interface Count<T extends string> {
  value: T;
  count: number;
  href: string;
}

/** One version of a server against the one before it. */
export interface VersionModel {
  version: string;
  shortVersion: string;
  date: string;
  tools: number;
  resources: number | null;
  added: string[];
  removed: string[];
  changed: Change[];
  /** All of them, by name. */
  changes: Change[];
}

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
  tools: ToolModel[];
  removedTools: ToolModel[];
  rows: ToolRow[];
  removedRows: ToolRow[];
  severities: Count<Severity>[];
  categories: Count<Category>[];
  reviewNeeded: number;
  conflicts: { tool: string; href: string; message: string }[];
  profiles: ProfileModel[];
  resources: ResourceRow[] | null;
  prompts: { name: string; description: string }[] | null;
  facts: FactModel[];
  versions: VersionModel[];
  provenance: ProvenanceModel;
}

/** The page model of one server, with those of all its tools. */
export function getServer(data: ServerData, catalog: CatalogData): ServerModel {
  const { server } = data;
  const facts = getToolFacts(data);
  const profiles = getProfiles(data, facts, catalog);
  const all = facts.map((tool) => getTool(tool, facts, profiles, data, catalog));
  const tools = all.filter((tool) => tool.removed === null);
  const removedTools = all.filter((tool) => tool.removed !== null);
  const newest = data.snapshots.at(-1)!;
  const rows = tools.map(getRow).sort(byRisk);
  const { launch } = server;
  return {
    id: server.id,
    name: server.name,
    short: server.short,
    vendor: server.vendor,
    about: server.about,
    href: addresses.server(server.id),
    canonical: `${catalog.settings.url}${addresses.server(server.id)}`,
    repository: server.repository ?? null,
    licence: server.licence.basis,
    launch: {
      command: launch.command?.join(' ') ?? launch.url ?? null,
      environment: Object.entries(launch.environment).map(([name, example]) => ({ name, example })),
      runtime: launch.runtime ?? null,
      source: `${launch.source.name} at ${shortVersion(launch.source.version)}`,
    },
    notes: server.notes,
    tools,
    removedTools,
    rows,
    removedRows: removedTools.map(getRow).sort(byRisk),
    severities: [...severityNames].reverse().map((value) => ({
      value,
      count: count(rows, (row) => row.severity === value),
      href: addresses.severity(value),
    })),
    categories: [...categoryNames].reverse().map((value) => ({
      value,
      count: count(rows, (row) => row.category === value),
      href: addresses.category(value),
    })),
    reviewNeeded: count(rows, (row) => row.review),
    conflicts: tools.flatMap((tool) =>
      tool.conflicts.map((message) => ({ tool: tool.name, href: tool.href, message })),
    ),
    profiles,
    resources: newest.resources?.map((resource) => getResource(resource, data, tools)) ?? null,
    prompts: newest.prompts?.map(({ name, description }) => ({ name, description: description ?? '' })) ?? null,
    facts: getServerFacts(data.reviews),
    versions: getVersions(data),
    provenance: getProvenance(newest),
  };
}

/** The row of a tool in any list. */
export function getRow(tool: ToolModel): ToolRow {
  return {
    name: tool.name,
    href: tool.href,
    server: tool.server.id,
    serverShort: tool.server.short,
    serverHref: tool.server.href,
    line: tool.line,
    severity: tool.severity.value,
    category: tool.category.value,
    effect: tool.effect,
    points: tool.sum.total,
    review: tool.review.needed,
    removed: tool.removed !== null,
  };
}

/** Riskiest first: severity, then points, then name. */
export function byRisk(a: ToolRow, b: ToolRow): number {
  return (
    severityNames.indexOf(b.severity) - severityNames.indexOf(a.severity) ||
    b.points - a.points ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length;
}

function getResource(resource: ResourceDefinition, { reviews }: ServerData, tools: readonly ToolModel[]): ResourceRow {
  const uri = resource.uri ?? resource.uriTemplate ?? '';
  const review = reviews.resources.find((entry) => entry.uri === uri);
  return {
    uri,
    name: resource.name ?? '',
    description: resource.description ?? '',
    note: review?.note ?? null,
    tools: (review?.tools ?? []).map(({ tool, relation, note }) => ({
      name: tool,
      href: tools.find((other) => other.name === tool)?.href ?? null,
      relation,
      note,
    })),
  };
}

/** Newest first. */
function getVersions({ snapshots }: ServerData): VersionModel[] {
  const all = changes(snapshots);
  return snapshots
    .map((snapshot) => {
      const own = all.filter((change) => change.version === snapshot.version);
      return {
        version: snapshot.version,
        shortVersion: shortVersion(snapshot.version),
        date: snapshot.provenance.date,
        tools: snapshot.tools.length,
        resources: snapshot.resources?.length ?? null,
        added: own.filter((change) => change.kind === 'added').map((change) => change.tool),
        removed: own.filter((change) => change.kind === 'removed').map((change) => change.tool),
        changed: own.filter((change) => change.kind === 'changed'),
        changes: own,
      };
    })
    .reverse();
}
