import { join } from 'node:path';
import type { Reviews, Server, Snapshot, ToolDefinition, ToolPage, VerdictsFile } from '../../src/model/index.ts';
import {
  contentRoot,
  readReviews,
  readServer,
  readSnapshots,
  readText,
  readToolPages,
  readVerdicts,
} from '../../src/store/index.ts';

/** Everything that the content holds of one server. */
export interface ServerContent {
  server: Server;
  snapshots: readonly Snapshot[];
  newest: Snapshot;
  verdicts: VerdictsFile;
  reviews: Reviews;
  pages: readonly (ToolPage & { body: string })[];
}

/** Reads what a content folder holds of one server. */
export function readServerContent(id: string, root = contentRoot): ServerContent {
  const snapshots = readSnapshots(id, root);
  return {
    server: readServer(id, root),
    snapshots,
    newest: snapshots.at(-1)!,
    verdicts: readVerdicts(id, root)!,
    reviews: readReviews(id, root),
    pages: readToolPages(id, root).map((page) => ({ ...page, body: bodyOf(join(root, 'servers', id, 'tools'), page) })),
  };
}

/** The newest definition of every tool that was ever recorded, by name. */
export function definitionsOf({ snapshots }: ServerContent): Map<string, ToolDefinition> {
  return new Map(
    snapshots.flatMap(({ tools }) => tools.map(({ definition }) => [definition.name, definition] as const)),
  );
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function bodyOf(folder: string, { tool }: ToolPage): string {
  return readText(join(folder, `${tool}.mdx`))
    .split(/^---$/m)
    .slice(2)
    .join('---');
}
