import type { ExportContext, Finding } from '../formats/index.ts';
import type { Policy } from '../model/index.ts';

/** What the page asks of the builder’s worker: to check a policy as written for one format, and to find the formats that lose nothing of it. */
export interface BuilderRequest {
  id: number;
  format: string;
  parts: readonly { policy: Policy; context: ExportContext }[];
}

/** What the worker answers. */
export type BuilderReply =
  | {
      id: number;
      /** What is found in the texts of the servers, each once. */
      findings: { server: string; finding: Finding }[];
      /** The formats that can say all of the policy. */
      lossless: string[];
    }
  | { id: number; problem: string };
