import {
  callsToTry,
  foldOutcomes,
  foldSteps,
  refusesTool,
  writeToolText,
  type CallRow,
  type FoldedOutcomes,
  type FoldedSteps,
  type ModeTable,
  type SeenCalls,
  type ToolText,
  type Trial,
} from '../catalog/index.ts';
import type { ExportContext } from '../formats/index.ts';
import { loadFormat, withPatterns } from '../formats/load.ts';
import { fillSpoken, type Named } from '../model/named.ts';
import type { Policy } from '../model/index.ts';
import { fetchOnce } from './fetch-once.ts';

/** What a page gives the exporters: `ToolPanelData` of src/site/panel.ts. */
export interface PanelData {
  policy: Policy;
  server: string;
  title: string;
  permalink: string;
  digest: string;
  names: string | string[];
  schema?: unknown;
  tool: string;
  other: string;
  rows: CallRow[];
  use: string;
}

/** What a panel says of a format besides the text: `FormatUse` of src/site/format-use.ts. */
export interface PanelUse {
  title: string;
  filename: string;
  href: string;
  steps: string[];
  seen: SeenCalls;
  seems: readonly string[];
  modeTable: ModeTable;
  proof: string;
  proofText: string;
}

/** What is written for the reader's format and name. */
export interface Written {
  use: PanelUse & Trial;
  steps: FoldedSteps;
  text: ToolText;
  outcomes: FoldedOutcomes;
  /** Why the consumer takes no server of that name; undefined where it takes it. */
  problem: string | undefined;
}

/**
 * Writes the policy of a page for one consumer that knows the server under this name, with what the panel says of it.
 * Rejects where something cannot be fetched.
 */
export async function writePanel(id: string, name: string, data: PanelData): Promise<Written> {
  const [format, use, context] = await Promise.all([
    loadFormat(id),
    fetchOnce<PanelUse>(data.use.replace('FORMAT', id)),
    contextOf(name, data),
  ]);
  const { server, tool } = data;
  // A policy for one tool tests no arguments of the others, so that any call of them shows what it does.
  const own = data.rows.find(({ call }) => call.tool === tool)!.call;
  const calls = context.server.tools.map((other) =>
    other.name === tool ? own : { server, tool: other.name, arguments: {} },
  );
  const text = await withPatterns(() => writeToolText(format, use.modeTable, data.policy, context, data.rows, calls));
  const spelled = format.serverNames.spell?.(name) ?? name;
  const named: Named = { server: name, spelled, tool, other: data.other };
  const trial = callsToTry(use.seen, use.seems, refusesTool(tool, text.outcomes));
  const spoken = fillSpoken({ ...use, ...trial }, named);
  return {
    use: spoken,
    steps: foldSteps(spoken.steps),
    text,
    outcomes: foldOutcomes(text.outcomes),
    problem: format.serverNames.problem?.(name),
  };
}

/**
 * The text of another policy for the tool of the page, for a consumer that knows the server under this name; where it takes
 * no server of that name, why not. Rejects where something cannot be fetched.
 */
export async function writeNamed(
  id: string,
  name: string,
  policy: Policy,
  data: PanelData,
): Promise<{ text: string; spelled: string } | { problem: string }> {
  const [format, context] = await Promise.all([loadFormat(id), contextOf(name, data)]);
  const problem = format.serverNames.problem?.(name);
  if (problem !== undefined) return { problem };
  const { text } = await withPatterns(() => format.export(policy, context));
  return { text, spelled: format.serverNames.spell?.(name) ?? name };
}

async function contextOf(name: string, data: PanelData): Promise<ExportContext> {
  const { names, server, tool, schema, title, permalink, digest } = data;
  const listed = typeof names === 'string' ? await fetchOnce<string[]>(names) : names;
  const tools = listed.map((other) => (other === tool ? { name: other, inputSchema: schema } : { name: other }));
  return { server: { id: server, tools }, name, title, permalink, digest };
}
