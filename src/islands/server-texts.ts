import {
  countedIn,
  countOutcomes,
  lostInWords,
  writeFormatText,
  type ModeTable,
  type OutcomeCount,
} from '../catalog/index.ts';
import { loadFormat, withPatterns } from '../formats/load.ts';
import type { Call, KnownTool, Policy } from '../model/index.ts';
import { fetchOnce } from './fetch-once.ts';

/** What a page gives the exporters: `ServerTexts` of src/site/server-copy.ts. */
interface ServerTexts {
  server: string;
  digest: string;
  tools: KnownTool[];
  calls: Call['arguments'][];
  profiles: { id: string; title: string; permalink: string; policy: Policy }[];
}

/** One ready policy as the reader's client reads it, with what it does with one call of every tool. */
export interface WrittenProfile {
  id: string;
  text: string;
  met: OutcomeCount[];
  /** What the text does otherwise than the profile; empty where nothing. */
  lost: string;
}

/** The ready policies of a server for one format and name. */
export interface WrittenServer {
  title: string;
  filename: string;
  profiles: WrittenProfile[];
  /** In which mode the counts hold, and what becomes of tools that no policy names; null where neither is to be said. */
  rows: string | null;
  /** Why the consumer takes no server of that name; undefined where it takes it. */
  problem: string | undefined;
}

/** Writes the ready policies that stand at an address. Rejects where something cannot be fetched. */
export async function writeServer(
  id: string,
  name: string,
  address: string,
  useAddress: string,
): Promise<WrittenServer> {
  const [format, use, data] = await Promise.all([
    loadFormat(id),
    fetchOnce<{ title: string; filename: string; modeTable: ModeTable }>(useAddress.replace('FORMAT', id)),
    fetchOnce<ServerTexts>(address),
  ]);
  const { server, digest, tools, calls: args } = data;
  const calls = tools.map((tool, at) => ({ server, tool: tool.name, arguments: args[at]! }));
  const written = await withPatterns(() =>
    data.profiles.map(({ id: profile, title, permalink, policy }) => {
      const context = { server: { id: server, tools }, name, title, permalink, digest };
      const { text, losses, outcomes } = writeFormatText(format, use.modeTable, policy, context, calls);
      return { id: profile, text, met: countOutcomes(outcomes), losses };
    }),
  );
  const lost = lostInWords(
    use.title,
    written.map(({ losses }) => losses),
  );
  const profiles = written.map(({ losses: _, ...profile }, at) => ({ ...profile, lost: lost.each[at]! }));
  const { title, filename, modeTable } = use;
  const rows = [countedIn(title, modeTable), lost.all].filter(Boolean).join(' ') || null;
  return { title, filename, profiles, rows, problem: format.serverNames.problem?.(name) };
}
