import type { Category, Effect, Severity } from '../model/vocabulary.ts';

/** One tool as search sees it; `/search.json` is a list of these. */
export interface ToolRecord {
  /** The id of the server. */
  server: string;
  /** The name of the server, for people. */
  serverName: string;
  /** The exact name of the tool. */
  tool: string;
  /** The address of the tool's page. */
  href: string;
  /** One sentence: what one call can do. */
  line: string;
  category: Category;
  severity: Severity;
  /** The recommended effect. */
  effect: Effect;
  /** True where the verdict needs review. */
  review: boolean;
  /** True where the newest snapshot no longer has the tool. */
  removed: boolean;
}
