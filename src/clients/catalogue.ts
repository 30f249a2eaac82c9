import type { Sides } from '../combine/index.ts';
import type { Category, Effect, Severity } from '../model/core.ts';
import type { Profile } from '../policy/profiles.ts';

/** A tool of a catalogued server, as far as a stack needs it, with what makes it dangerous beside others. */
export interface ListedTool extends Sides {
  name: string;
  category: Category;
  severity: Severity;
  /** The points of its severity sum, by which tools of one severity are ordered. */
  points: number;
  /** What a call does, in one sentence. */
  line: string;
  /** The recorded versions that have it, by their places in the server's list; all where it is not given. */
  versions?: readonly number[];
  /** Its page, from the root of the site. */
  href?: string;
  /** What each of the ready policies makes of it in a client that knows no conditions and no limits. */
  effects?: Readonly<Record<Profile, ListedEffect>>;
}

/** The effects that clients have. */
export type ListedEffect = Extract<Effect, 'allow' | 'ask' | 'hide'>;

/** A catalogued server with all by which it is recognised in a configuration. */
export interface ListedServer {
  id: string;
  name: string;
  /** Its page, from the root of the site. */
  href: string;
  /** With their registry: `npm:NAME`, `pypi:NAME`. */
  packages: readonly string[];
  images: readonly string[];
  addresses: readonly string[];
  commands: readonly string[];
  /** As host/owner/name. */
  repositories: readonly string[];
  /** The recorded versions, oldest first. */
  versions: readonly string[];
  /** The digests of all that each of these versions lists. */
  digests: readonly string[];
  tools: readonly ListedTool[];
}

/** The catalogue as a stack reads it. */
export interface ListedCatalogue {
  servers: readonly ListedServer[];
}
