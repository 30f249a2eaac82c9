import {
  callsToTry,
  getKinds,
  getTool,
  getToolText,
  refusesTool,
  type FormatModel,
  type JudgedTool,
  type ToolText,
  type Trial,
} from '../catalog/index.ts';
import { fillSpoken } from '../model/index.ts';
import { getFormatUse, type FormatUse } from './format-use.ts';
import { schemaTypes } from './schema-types.ts';

/** A choice of formats, grouped as people look for them. */
export interface FormatGroup {
  label: string;
  formats: { id: string; tab: string }[];
}

/** Where the policy of a tool is copied: one format's text, and what a script needs to write the others. */
export interface ToolPanel {
  groups: FormatGroup[];
  first: FormatModel & ToolText;
  /** What is said of the first format, for the server's id as its name. */
  use: FormatUse & Trial;
  /** What to know of the name under which the reader's client has the server. */
  nameHint: string;
  /** The page with every format, for readers without script. */
  all: string;
  /** Where the policy is changed. */
  builder: string;
  data: ToolPanelData;
}

/** What the exporters in the browser are given, as JSON. */
export interface ToolPanelData {
  policy: unknown;
  server: string;
  title: string;
  permalink: string;
  digest: string;
  /** The names of the server's tools, or the address at which they stand. */
  names: string | readonly string[];
  /** The schema of the tool, where its rules test arguments. */
  schema: unknown;
  tool: string;
  /** A tool that the policy leaves as it is. */
  other: string;
  rows: { call: unknown; note: string | null }[];
  /** The address of what a format's panel says besides its text; FORMAT stands for its id. */
  use: string;
}

/** The panel of one tool's policy, in the first format. */
export function getToolPanel(judged: JudgedTool): ToolPanel {
  const tool = getTool(judged);
  const { policy } = tool;
  const { addresses } = judged.server.catalog;
  const first = policy.formats[0]!;
  const other = policy.rows.findLast(({ call }) => call.tool !== judged.name)?.call.tool ?? judged.name;
  const text = getToolText(judged, policy, first);
  const use = getFormatUse(first);
  const spelled = first.format.serverNames.spell?.(judged.server.id) ?? judged.server.id;
  const named = { server: judged.server.id, spelled, tool: judged.name, other };
  const testsArguments = policy.policy.rules.some(({ when }) => when !== undefined);
  return {
    groups: getGroups(policy.formats),
    first: { ...first, ...text },
    use: fillSpoken({ ...use, ...callsToTry(use.seen, use.seems, refusesTool(judged.name, text.outcomes)) }, named),
    nameHint: `The name that ${judged.server.data.server.short} has in your client: under another name the policy holds for nothing.`,
    all: addresses.toolPolicies(judged.server.id, judged.segment),
    builder: addresses.builderOfTool(judged.server.id, judged.name),
    data: {
      policy: policy.policy,
      server: judged.server.id,
      title: policy.context.title,
      permalink: policy.context.permalink,
      digest: policy.context.digest,
      names:
        judged.removedIn === null
          ? addresses.toolNames(judged.server.id)
          : policy.context.server.tools.map(({ name }) => name),
      schema: testsArguments ? schemaTypes(judged.definition.inputSchema) : undefined,
      tool: judged.name,
      other,
      rows: policy.rows,
      use: addresses.formatData('FORMAT'),
    },
  };
}

/** The formats by kind of consumer. */
export function getGroups(formats: readonly FormatModel[]): FormatGroup[] {
  return getKinds(formats).map(({ label, formats: members }) => ({
    label,
    formats: members.map(({ id, data }) => ({ id, tab: data.tab })),
  }));
}
