import type { Segment, Unreadable, WhatIf } from '../classify/index.ts';
import type { Verdict } from '../model/index.ts';
import type { Recommendation } from '../policy/index.ts';
import type { PastedPolicies } from './pasted-texts.ts';

/** What the page asks of the classify worker. */
export interface ClassifyRequest {
  id: number;
  /** Address of the rules. */
  rules: string;
  text: string;
}

/** A verdict with its definition quoted and what a policy should do. */
export interface Judged {
  verdict: Verdict;
  recommendation: Recommendation;
  description: Segment[];
  /** All rules that fired. */
  fired: string[];
  /** What would change the verdict; of few tools alone. */
  whatIf: WhatIf[];
}

/** What the worker answers: results in the order of the input, or why there are none. */
export type ClassifyReply =
  | {
      id: number;
      /** The name that the text gives the server. */
      server: string | undefined;
      tools: (Judged | Unreadable)[];
      policies: PastedPolicies;
    }
  | { id: number; problem: string };
