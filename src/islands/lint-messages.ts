import type { Finding } from '../formats/index.ts';

/** What the page asks of the lint worker. */
export interface LintRequest {
  id: number;
  /** Address of the names of all tools by server. */
  tools: string;
  /** Address of the tools of one server with the types of their arguments; SERVER stands for its id. */
  schemas: string;
  text: string;
  /** A format's id; empty to have it told by the text. */
  format: string;
  /** A server's id; empty to have it told by the text. */
  server: string;
  /** The server that is meant where nothing tells. */
  otherwise: string;
}

/** What the worker answers: what came of reading, or why nothing did. */
export type LintReply =
  | {
      id: number;
      format: string;
      /** The server against whose tools it was read. */
      server: string;
      findings: Finding[];
      /** What happens to calls, where the text was read. */
      does: string | undefined;
      /** The name that the text gives the server. */
      name: string;
      /** Whether names alone were compared, since the format needs an engine. */
      namesOnly: boolean;
      /** How many servers of a client the text configures. */
      servers: number;
    }
  /** `tools` where the text is no policy but a list of that many definitions, `servers` where it is a file with that many servers of a client. */
  | { id: number; problem: string; tools?: number; servers?: number };
