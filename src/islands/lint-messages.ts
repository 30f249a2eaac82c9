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

/** What the worker answers: what came of reading, or why nothing did. */
export type LintReply =
  | {
      id: number;
      format: string;
      findings: Finding[];
      /** What happens to calls, where the text was read. */
      does: string | undefined;
      /** The name that the text gives the server. */
      name: string;
      /** Whether names alone were compared, since the format needs an engine. */
      namesOnly: boolean;
    }
  | { id: number; problem: string };
