import type { ExportContext } from '../../formats/index.ts';
import { once, type KnownTool, type Policy } from '../../model/index.ts';
import { explain, policyForTool } from '../../policy/index.ts';
import type { JudgedTool } from '../judge.ts';
import { absolute } from '../settings.ts';
import { getFormats, type FormatModel } from '../terms/formats.ts';
import { effectsOf, getCallRows, peerCalls, peersOf } from './calls.ts';
import { writeListedText, writeToolText, type CallRow, type FormatText, type ToolText } from './format-text.ts';
import { countInWords } from './outcomes.ts';
import { getProfiles } from './profiles.ts';

/** The policy for just one tool, and what the whole-server policies do with it. */
export interface ToolPolicyModel {
  policy: Policy;
  /** What an exporter has to know; of the schemas only the tool's own. */
  context: ExportContext;
  /** Calls that show what the policy does. */
  rows: CallRow[];
  /** What the policy does with the tool, as one sentence. */
  sentence: string;
  reason: string;
  /** What the reason says beyond the sentence. */
  more: string;
  /** The formats in which it can be had. */
  formats: readonly FormatModel[];
  /** Over all tools of the server: `1 hidden and refused, 41 pass`. */
  decided: string;
  total: number;
  profiles: { id: string; label: string; href: string; sentence: string }[];
}

/** The policy of one tool, decided. */
export function getToolPolicy(tool: JudgedTool): ToolPolicyModel {
  const { server } = tool;
  const { catalog } = server;
  const policy = policyForTool(server.id, tool.name, tool.recommendation);
  const peers = peersOf(tool);
  const rows = getCallRows(tool);
  return {
    policy,
    context: {
      server: {
        id: server.id,
        tools: peers.map((peer) =>
          peer === tool ? { name: tool.name, inputSchema: tool.definition.inputSchema } : named(peer),
        ),
      },
      title: `${tool.name} on ${server.data.server.short}`,
      permalink: absolute(catalog.settings, tool.href),
      digest: tool.snapshot.digest,
    },
    rows,
    sentence: explain(policy, server.id, tool.name),
    reason: tool.recommendation.reason,
    more: tool.recommendation.reason.replace(/^High: a person approves each call before it runs\. ?/, ''),
    formats: getFormats(catalog),
    decided: countInWords(effectsOf(policy, peers)),
    total: peers.length,
    profiles: tool.removedIn
      ? []
      : getProfiles(server).map(({ id, label, href, policy: whole }) => ({
          id,
          label,
          href,
          sentence: explain(whole, server.id, tool.name),
        })),
  };
}

/** The policy of one tool as one format's text, with what that text does. */
export function getToolText(
  tool: JudgedTool,
  { policy, context, rows }: ToolPolicyModel,
  format: FormatModel,
): ToolText {
  return writeToolText(format.format, format.modeTable, policy, context, rows, peerCalls(tool));
}

/** The same text for a page that holds it in every format. */
export function getListedText(
  tool: JudgedTool,
  { policy, context }: ToolPolicyModel,
  format: FormatModel,
): Omit<FormatText, 'outcomes'> {
  return writeListedText(format.format, format.modeTable, policy, context, peerCalls(tool));
}

/** A tool of which the exporters are to know the name alone: one object, whichever page names it. */
const named = once(({ name }: JudgedTool): KnownTool => ({ name }));
