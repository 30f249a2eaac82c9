import type { Accuracy } from './accuracy.ts';
import type { Attack, Faq, FormatPage, Guide, Moved, Proof, TermPage, ToolPage } from './content.ts';
import type { LexiconClass } from './lexicon.ts';
import type { Reviews } from './review.ts';
import type { Rule } from './rule.ts';
import type { Server } from './server.ts';
import type { Snapshot } from './snapshot.ts';
import type { VerdictsFile } from './verdict.ts';

/** An entry of authored content: its id, which is its file name, its path below `content/`, by which its prose is rendered, and its front matter. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
}

/** What people wrote about one tool, with its source text and its path below `content/`. */
export type ToolPageData = ToolPage & { file: string; body: string };

/** Everything recorded and written about one server. */
export interface ServerData {
  server: Server;
  /** Oldest first; never empty. */
  snapshots: Snapshot[];
  verdicts: VerdictsFile;
  reviews: Reviews;
  /** Prose by exact tool name. */
  toolPages: Map<string, ToolPageData>;
}

/** All content as loaded from disk, before anything is derived from it. */
export interface CatalogData {
  servers: ServerData[];
  /** Entries of which nothing is recorded. */
  unrecorded: Server[];
  /** With the words of the classes that they name. */
  rules: Entry<Rule>[];
  /** The classes of words that rules name, each with the reasons for its words. */
  lexicon: LexiconClass[];
  attacks: Entry<Attack>[];
  formats: Entry<FormatPage>[];
  guides: Entry<Guide>[];
  faqs: Entry<Faq>[];
  categories: Entry<TermPage>[];
  severities: Entry<TermPage>[];
  proofs: Proof[];
  /** Of clients with their hooks. */
  hookProofs: Proof[];
  /** Where moved addresses lead. */
  moved: Moved[];
  /** Null before anything was measured. */
  accuracy: Accuracy | null;
}
