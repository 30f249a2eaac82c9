import type { Effect, Limit, Operator, Policy } from '../model/index.ts';

/** What an export is for. */
export interface ExportContext {
  /** The server's id, which stands for the name that the reader gave it in the consumer's configuration. */
  server: string;
  /** The names of all tools of the server. */
  tools: readonly string[];
  /** What the policy is, as a phrase. */
  title: string;
  /** Where the policy stands on the site. */
  permalink: string;
  /** The input schemas of the tools, for a format that has to know the types of arguments. */
  inputSchemas?: ReadonlyMap<string, unknown>;
  /** Digest of the snapshot that the policy was made for. */
  digest: string;
}

/** Something that a format cannot say; what it says instead is stricter. */
export interface Loss {
  /** The exact name, or `*` for the tools that the policy does not name. */
  tool: string;
  said: Effect;
  became: Effect;
  message: string;
}

/** A policy as a consumer's own text. */
export interface Exported {
  text: string;
  /** The name under which the consumer expects the file. */
  filename: string;
  losses: readonly Loss[];
  /** What the text really says, as a neutral policy over the tools of the context. */
  enforced: Policy;
}

/** What a consumer's text can say of one tool. */
export interface Says {
  effects: readonly Effect[];
  /** How arguments can be tested; empty where they cannot. */
  operators: readonly Operator[];
  /** The windows in which calls can be counted; empty where they cannot. */
  windows: readonly Limit['per'][];
}

/** A consumer of policies, and how to write for it. */
export interface Format extends Says {
  id: string;
  /** For marking up the text. */
  language: 'json' | 'yaml' | 'toml' | 'cedar' | 'rego' | 'python' | 'markdown' | 'shell' | 'text';
  filename: string;
  export(policy: Policy, context: ExportContext): Exported;
}
