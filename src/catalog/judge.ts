import {
  compileRules,
  publish,
  type Published,
  type RuleSet,
  serverContext,
  type ServerContext,
  serverWords,
  type ServerWords,
  toolText,
  type ToolText,
} from '../classify/index.ts';
import type {
  ArgumentRule,
  CatalogData,
  Effect,
  Entry,
  Rule,
  ServerData,
  Snapshot,
  ToolDefinition,
  ToolPageData,
  Trait,
  Verdict,
} from '../model/index.ts';
import { argumentRulesFor, recommend, type PolicySubject, type Recommendation } from '../policy/index.ts';
import { siteAddresses, toolSegments, type Addresses } from './addresses.ts';
import type { SiteSettings } from './settings.ts';
import { getTraits } from './tool/traits.ts';

/** The whole catalogue: its content, and every server judged. Models of pages are made from it when asked for. */
export interface Catalog {
  data: CatalogData;
  settings: SiteSettings;
  addresses: Addresses;
  servers: JudgedServer[];
  /** By id. */
  rules: ReadonlyMap<string, Entry<Rule>>;
}

/** One server with the verdicts that hold for its tools. */
export interface JudgedServer {
  catalog: Catalog;
  id: string;
  data: ServerData;
  href: string;
  newest: Snapshot;
  /** Every tool that any snapshot holds, current ones first, each group by name. */
  tools: JudgedTool[];
  current: JudgedTool[];
  removed: JudgedTool[];
  byName: ReadonlyMap<string, JudgedTool>;
}

/** What is known of one tool before any page is made of it. */
export interface JudgedTool {
  server: JudgedServer;
  name: string;
  segment: string;
  href: string;
  /** The newest snapshot that holds the tool. */
  snapshot: Snapshot;
  digest: string;
  definition: ToolDefinition;
  /** The first snapshot without it, when the newest has it no more. */
  removedIn: Snapshot | null;
  published: Published;
  verdict: Verdict;
  subject: PolicySubject & { effect: Effect; traits: Trait[] };
  recommendation: Recommendation;
  argumentRules: ArgumentRule[];
  page: ToolPageData | null;
  /** What a call does, in one sentence. */
  line: string;
  /** What can be said of it without a review: what it needs, what comes back, which tools are beside it. */
  text: ToolText;
}

/** Judges every server once. Throws where recorded verdicts are older than the snapshots. */
export function judge(data: CatalogData, settings: SiteSettings): Catalog {
  const catalog: Catalog = {
    data,
    settings,
    addresses: siteAddresses(settings.base),
    servers: [],
    rules: new Map(data.rules.map((entry) => [entry.id, entry])),
  };
  const rules = compileRules(data.rules.map(({ data: rule }) => rule));
  for (const server of data.servers) catalog.servers.push(judgeServer(server, catalog, rules));
  return catalog;
}

function judgeServer(data: ServerData, catalog: Catalog, rules: RuleSet): JudgedServer {
  const newest = data.snapshots.at(-1)!;
  const { id } = data.server;
  const homes = new Map<string, Home>();
  data.snapshots.forEach((snapshot, index) => {
    for (const { definition, digest } of snapshot.tools)
      homes.set(definition.name, { definition, digest, snapshot, next: data.snapshots[index + 1] ?? null });
  });
  const server: JudgedServer = {
    catalog,
    id,
    data,
    href: catalog.addresses.server(id),
    newest,
    tools: [],
    current: [],
    removed: [],
    byName: new Map(),
  };
  const definitions = newest.tools.map(({ definition }) => definition);
  const known: Known = {
    rules,
    context: serverContext(definitions, rules, { purposes: data.server.purposes }),
    words: serverWords(definitions, rules),
    verdicts: new Map(data.verdicts.tools.map(({ name, history }) => [name, history])),
    overrides: Map.groupBy(data.reviews.overrides, ({ tool }) => tool),
    segments: toolSegments([...homes.keys()], `/tools/${id}/`),
  };
  const names = [...homes.keys()].sort();
  const tools = names.map((name) => judgeTool(homes.get(name)!, server, known));
  server.current = tools.filter(({ removedIn }) => removedIn === null);
  server.removed = tools.filter(({ removedIn }) => removedIn !== null);
  server.tools = [...server.current, ...server.removed];
  server.byName = new Map(server.tools.map((tool) => [tool.name, tool]));
  return server;
}

interface Home {
  definition: ToolDefinition;
  digest: string;
  snapshot: Snapshot;
  /** The snapshot after it. */
  next: Snapshot | null;
}

interface Known {
  rules: RuleSet;
  /** The tools of the newest snapshot, as names beside each other. */
  context: ServerContext;
  words: ServerWords;
  verdicts: ReadonlyMap<string, ServerData['verdicts']['tools'][number]['history']>;
  overrides: ReadonlyMap<string, ServerData['reviews']['overrides']>;
  segments: ReadonlyMap<string, string>;
}

function judgeTool({ definition, digest, snapshot, next }: Home, server: JudgedServer, known: Known): JudgedTool {
  const { name } = definition;
  const { data, id, catalog } = server;
  const recorded = known.verdicts.get(name)?.find((entry) => entry.definition === digest);
  if (!recorded) throw new Error(`verdicts.json of ${id} has no verdict for ${name}: run npm run verdicts`);
  const published = publish({ name, ...recorded.verdict }, digest, known.overrides.get(name) ?? []);
  const { verdict } = published;
  const argumentRules = argumentRulesFor(name, definition.inputSchema, verdict, data.reviews.arguments);
  const recommendation = recommend(verdict, argumentRules);
  const segment = known.segments.get(name)!;
  const page = data.toolPages.get(name) ?? null;
  const text = toolText(definition, { name, ...recorded.verdict }, known.rules, known.context, known.words);
  return {
    server,
    name,
    segment,
    href: catalog.addresses.tool(id, segment),
    snapshot,
    digest,
    definition,
    removedIn: next,
    published,
    verdict,
    subject: { ...verdict, effect: recommendation.effect, traits: getTraits(definition, digest, data) },
    recommendation,
    argumentRules,
    page,
    line: page?.summary ?? text.line,
    text,
  };
}
