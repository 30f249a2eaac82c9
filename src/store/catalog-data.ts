import { type CatalogData, InputError, type Problem, type Server, type ServerData } from '../model/index.ts';
import { readLexicon, readMoved, readPages, readHookProofs, readProofs, readRuleEntries } from './collections.ts';
import { readAccuracy } from './labels.ts';
import { contentRoot } from './paths.ts';
import { fail } from './read-file.ts';
import { readReviews, readServer, readToolPages, readVerdicts, serverIds, verdictsPath } from './servers.ts';
import { readSnapshots } from './snapshots.ts';

/**
 * All content, read and checked.
 * With `only`, of no other servers than these.
 * Throws one InputError with the problems of all files, so that nothing is built from half of them.
 */
export function readCatalogData(root = contentRoot, only?: readonly string[]): CatalogData {
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const all = <T>(read: (root: string) => T[]): T[] => attempt(() => read(root)) ?? [];
  const inOrder = <T extends { data: { order: number } }>(entries: T[]) =>
    entries.sort((a, b) => a.data.order - b.data.order);
  const ids = only ?? attempt(() => serverIds(root)) ?? [];
  const entries = ids.flatMap((id) => attempt(() => readServerData(id, root)) ?? []);
  const data: CatalogData = {
    servers: entries.filter((entry): entry is ServerData => 'snapshots' in entry),
    unrecorded: entries.flatMap((entry) => ('snapshots' in entry ? [] : [entry.server])),
    rules: all(readRuleEntries),
    lexicon: all(readLexicon),
    attacks: all(readPages.attacks),
    formats: all(readPages.formats),
    guides: inOrder(all(readPages.guides)),
    faqs: inOrder(all(readPages.faqs)),
    categories: all(readPages.categories),
    severities: all(readPages.severities),
    proofs: all(readProofs),
    hookProofs: all(readHookProofs),
    moved: all(readMoved),
    accuracy: attempt(() => readAccuracy(root)) ?? null,
  };
  if (problems.length > 0) throw new InputError(problems);
  return data;
}

/** Everything about one server; its entry alone where nothing is recorded. Throws InputError where it has no verdicts. */
function readServerData(id: string, root: string): ServerData | { server: Server } {
  const server = readServer(id, root);
  const snapshots = readSnapshots(id, root);
  if (snapshots.length === 0) return { server };
  const verdicts = readVerdicts(id, root) ?? fail(verdictsPath(root, id), 'is missing', 'npm run verdicts');
  const toolPages = new Map(readToolPages(id, root).map((page) => [page.tool, page]));
  return { server, snapshots, verdicts, reviews: readReviews(id, root), toolPages };
}
