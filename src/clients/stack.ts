import { combine, type Side } from '../combine/index.ts';
import type { Fate, Mode } from '../formats/modes.ts';
import { severityNames } from '../model/core.ts';
import type { ListedCatalogue, ListedTool } from './catalogue.ts';
import type { Client, ClientFile, RuleFor, Setup } from './client.ts';
import type { ConfiguredServer } from './configured.ts';
import type { Unfit } from './unfit.ts';
import { isUnasked } from './unasked.ts';
import { type Match, type Recogniser, recogniserOf } from './recognise.ts';

/** A file with the client whose it is. */
export interface StackFile extends ClientFile {
  client: Client;
}

/** A tool that an agent can be told to call, and what becomes of such a call now. */
export interface StackTool extends ListedTool {
  fate: Fate;
}

/** A server of a client: what it is in the catalogue, and what its tools meet. */
export interface StackServer extends ConfiguredServer {
  /** Undefined where the catalogue does not have it: then nothing is known of its tools. */
  match: Match | undefined;
  /** The mode that holds for it. */
  mode: Mode;
  /** Riskiest first; none where the server is unknown or off. */
  tools: readonly StackTool[];
}

/** Tools that are worse together: words of others come in, what is private is seen, and something goes out. */
export type WorseTogether = Record<Side, readonly ToolOf[]>;

/** A tool by the names that the person knows. */
export interface ToolOf {
  server: string;
  tool: string;
}

/** What the files of one client let its agent do. */
export interface StackClient {
  id: string;
  title: string;
  /** The paths of the files that were read. */
  files: readonly string[];
  servers: readonly StackServer[];
  shadowed: readonly ConfiguredServer[];
  /** Rules for names that no server of the client has. */
  idle: readonly RuleFor[];
  /** Files that the client drops, or with which it does not start. */
  unfit: readonly Unfit[];
  /** Undefined where what it can do unasked has no such three sides. */
  together: WorseTogether | undefined;
  notes: readonly string[];
}

/** A tool with where it can be called: the rows of a list over all clients. */
export interface StackRow {
  client: StackClient;
  server: StackServer;
  tool: StackTool;
}

const fates: readonly Fate[] = ['runs', 'unknown', 'judged', 'asked', 'refused', 'hidden'];

/** What servers were seen to list, by the places of their entries. */
type Live = ReadonlyMap<string, readonly ListedTool[]>;

/** Where the entry of a server stands, in one word. */
export function placeOf({ file, path }: Pick<ConfiguredServer, 'file' | 'path'>): string {
  return `${file}#${path}`;
}

/** What the files of clients come to, client by client in the order of the files. */
export function stackOf(
  files: readonly StackFile[],
  catalogue: ListedCatalogue,
  { folders, live }: { folders?: readonly string[]; live?: Live } = {},
): StackClient[] {
  const recogniser = recogniserOf(catalogue);
  const tools = [...new Set(catalogue.servers.flatMap((server) => server.tools.map(({ name }) => name)))];
  return [...Map.groupBy(files, ({ client }) => client)].map(([client, own]) => {
    const setup = client.read(own, { known: recogniser.pathWords, tools, ...(folders && { folders }) });
    const servers = setup.servers.map((server) => judged(server, setup, recogniser, live));
    return {
      id: client.id,
      title: client.title,
      files: own.map(({ path }) => path),
      servers,
      shadowed: setup.shadowed,
      idle: idleRules(setup),
      unfit: setup.unfit ?? [],
      together: together(servers),
      notes: setup.notes,
    };
  });
}

function judged(server: ConfiguredServer, setup: Setup, { recognise }: Recogniser, live?: Live): StackServer {
  const { mode, standingOf } = setup.standings(server);
  const match = recognise(server.launch);
  const at = match && match.server.versions.indexOf(match.judgedBy ?? '');
  const seen = live?.get(placeOf(server));
  const listed = server.off !== undefined ? [] : (seen ?? match?.server.tools ?? []);
  const tools = listed
    .filter(({ versions }) => versions === undefined || versions.includes(at!))
    .map((tool): StackTool => ({ ...tool, fate: mode.meets[standingOf(tool.name)] }))
    .toSorted(byRisk);
  return { ...server, match, mode, tools };
}

/** The worst first: by severity, then by what becomes of calls, then by points, then by name. */
function byRisk(a: StackTool, b: StackTool): number {
  return (
    severityNames.indexOf(b.severity) - severityNames.indexOf(a.severity) ||
    fates.indexOf(a.fate) - fates.indexOf(b.fate) ||
    b.points - a.points ||
    (a.name < b.name ? -1 : 1)
  );
}

/** Every tool of every client, riskiest first. */
export function rowsOf(stack: readonly StackClient[]): StackRow[] {
  const rows = stack.flatMap((client) =>
    client.servers.flatMap((server) => server.tools.map((tool) => ({ client, server, tool }))),
  );
  return rows.toSorted((a, b) => byRisk(a.tool, b.tool));
}

/** Rules for names that no configured server has. Names of plugins and connectors stand in no file, so nothing is said of them. */
function idleRules({ rules, servers, shadowed, spell }: Setup): RuleFor[] {
  const names = new Set([...servers, ...shadowed].flatMap(({ name }) => [name, spell(name)]));
  const idle = rules.filter(({ server }) => !names.has(server) && !/^(plugin_|claude_ai_)/.test(server));
  return [...new Map(idle.map((rule) => [`${rule.file}\n${rule.server}`, rule])).values()];
}

function together(servers: readonly StackServer[]): WorseTogether | undefined {
  const { sides, triple } = combine(
    servers.flatMap((server) =>
      server.tools.filter(({ fate }) => isUnasked(fate)).map((tool) => ({ ...tool, server: server.name })),
    ),
  );
  const on = (side: Side) => sides[side].tools.map(({ server, name }) => ({ server, tool: name }));
  return triple === null ? undefined : { brings: on('brings'), shows: on('shows'), sends: on('sends') };
}
