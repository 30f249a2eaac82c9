import type {
  Accuracy,
  Attack,
  Faq,
  FormatPage,
  Guide,
  Proof,
  Reviews,
  Rule,
  Server,
  Snapshot,
  TermPage,
  ToolPage,
  VerdictsFile,
} from '../model/index.ts';

/** An entry of authored content: its id, which is its file name, the key to its prose, and its front matter. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
}

/** Everything recorded and written about one server. */
export interface ServerData {
  server: Server;
  /** Oldest first; never empty. */
  snapshots: Snapshot[];
  verdicts: VerdictsFile;
  reviews: Reviews;
  /** Prose by exact tool name, with its source text and the key by which it is rendered. */
  toolPages: Map<string, ToolPage & { file: string; body: string }>;
}

/** All content as loaded from disk, before anything is derived from it. */
export interface CatalogData {
  servers: ServerData[];
  rules: Entry<Rule>[];
  attacks: Entry<Attack>[];
  formats: Entry<FormatPage>[];
  guides: Entry<Guide>[];
  faqs: Entry<Faq>[];
  categories: Entry<TermPage>[];
  severities: Entry<TermPage>[];
  proofs: Proof[];
  /** Null before anything was measured. */
  accuracy: Accuracy | null;
  settings: SiteSettings;
}

/** What the environment configures; see README. */
export interface SiteSettings {
  /** Origin of canonical links, without a slash at its end. */
  url: string;
  /** Where the contact form posts; none: mail or issue. */
  contactUrl: string | null;
  contactMail: string | null;
  repositoryUrl: string | null;
}
