import type { Finding } from '../formats/index.ts';

/** What the page asks of the lint worker. */
export interface LintRequest {
  id: number;
  /** Address of the list of tools. */
  records: string;
  text: string;
  /** A format's id; empty to have it told by the text. */
  format: string;
  server: string;
}

/** What the worker answers: findings, or why there are none. */
export type LintReply = { id: number; format: string; findings: Finding[] } | { id: number; problem: string };
