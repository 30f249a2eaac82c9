import type { Server } from '../../../src/model/index.ts';

/** A field of work that made servers are about: its things, and what is known of each of them. */
export interface Domain {
  purpose: Server['purposes'][number];
  /** What a server of this kind is called. */
  products: readonly string[];
  things: readonly string[];
  /** The thing that holds the others. */
  holder: string;
  /** Names of fields, each with what it says. */
  fields: Readonly<Record<string, string>>;
  states: readonly string[];
  /** Acts that only this field of work has. */
  acts: readonly string[];
  /** Sentences that its authors write; `THING` and `HOLDER` stand for the names. */
  notes: readonly string[];
}
