import { type BuiltPart, type BuiltText, writeBuilt } from '../catalog/index.ts';
import { loadFormat, withPatterns } from '../formats/load.ts';
import type { TextFormat } from '../formats/index.ts';
import { fetchOnce } from './fetch-once.ts';
import type { PanelUse } from './panel-text.ts';

/** What is built, as one consumer reads it. */
export interface WrittenBuild {
  format: TextFormat;
  use: PanelUse;
  built: BuiltText;
  parts: readonly BuiltPart[];
  /** Why the consumer takes no server of one of the names; empty where it takes all. */
  problems: string[];
}

/** Writes a policy for one consumer. Rejects where something cannot be fetched. */
export async function writeBuild(id: string, parts: readonly BuiltPart[], useAddress: string): Promise<WrittenBuild> {
  const [format, use] = await Promise.all([loadFormat(id), fetchOnce<PanelUse>(useAddress.replace('FORMAT', id))]);
  const built = await withPatterns(() => writeBuilt(format, use.modeTable, parts));
  const names = parts.map(({ context }) => context.name ?? context.server.id);
  const twice = names.filter((name, at) => names.indexOf(name) < at);
  const problems = [
    ...names.flatMap((name) => format.serverNames.problem?.(name) ?? []),
    ...twice.map((name) => `Two servers are called "${name}" here: a client tells them apart by their names.`),
  ];
  return { format, use, built, parts, problems };
}
