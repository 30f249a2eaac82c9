import type { Severity } from '../model/index.ts';

/** One entry of a list of pages. */
export interface Entry {
  href: string;
  title: string;
  summary: string;
  count?: string;
  /** Whether the title is an identifier. */
  machine?: boolean;
  /** Where the entry is a severity, which has a colour. */
  severity?: Severity;
}
