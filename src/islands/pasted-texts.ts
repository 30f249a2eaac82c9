import { getLater, groupOutcomes, writeFormatText, type ModeTable, type OutcomeGroup } from '../catalog/index.ts';
import type { ExportContext, Loss } from '../formats/index.ts';
import { loadFormat, withPatterns } from '../formats/load.ts';
import type { Call, KnownTool, Policy } from '../model/index.ts';
import { fetchOnce } from './fetch-once.ts';

/** The id under which the policies of pasted tools speak of their server, until it has the reader's name. */
export const pastedServer = 'my-server';

/** The ready policies of pasted tools, in the neutral form. */
export interface PastedPolicies {
  digest: string;
  tools: KnownTool[];
  /** One plausible call to each of them, in the same order. */
  calls: Call[];
  profiles: { id: string; label: string; policy: Policy }[];
}

/** A policy for pasted tools as the reader's client reads it. */
export interface WrittenPolicy {
  title: string;
  filename: string;
  /** The page of the format, which says where the text goes. */
  href: string;
  text: string;
  losses: readonly Loss[];
  groups: OutcomeGroup[];
  /** In which mode of the consumer that holds, and what differs in others. With names in backticks. */
  modes: string;
  problem: string | undefined;
}

/** Writes one of the policies for a format and a name. Rejects where something cannot be fetched. */
export async function writePasted(
  id: string,
  name: string,
  { digest, tools, calls, profiles }: PastedPolicies,
  profile: string,
  useAddress: string,
): Promise<WrittenPolicy> {
  const [format, use] = await Promise.all([
    loadFormat(id),
    fetchOnce<{ title: string; filename: string; href: string; modeTable: ModeTable }>(
      useAddress.replace('FORMAT', id),
    ),
  ]);
  const { label, policy } = profiles.find((each) => each.id === profile)!;
  const context: ExportContext = {
    ...{ server: { id: pastedServer, tools }, name, title: `${name}: ${label}` },
    ...{ permalink: location.origin + location.pathname, digest },
  };
  const later: Call = { ...calls[0]!, tool: getLater(tools), arguments: {} };
  const { text, losses, outcomes, modes } = await withPatterns(() =>
    writeFormatText(format, use.modeTable, policy, context, [...calls, later]),
  );
  return {
    ...{ title: use.title, filename: use.filename, href: use.href, text, losses, modes },
    groups: groupOutcomes(outcomes, later.tool),
    problem: format.serverNames.problem?.(name),
  };
}
