import type { Axes, Category, Effect, Severity } from '../model/vocabulary.ts';

/** The axes that a list can be filtered by, each with where the vocabulary has its worst value. */
export const facetAxes = {
  effective: 'worst first',
  reversibility: 'worst last',
  reach: 'worst last',
  outside: 'worst last',
  exposure: 'worst last',
} as const;

export type FacetAxis = keyof typeof facetAxes;

/** One tool as search sees it. */
export interface ToolRecord extends Pick<Axes, FacetAxis> {
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
  /** The sum behind the severity. */
  points: number;
  /** The recommended effect. */
  effect: Effect;
  /** True where the verdict needs review. */
  review: boolean;
  /** True where the newest snapshot no longer has the tool. */
  removed: boolean;
}
