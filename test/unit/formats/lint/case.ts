import type { LintContext } from '../../../../src/formats/index.ts';

/** A text in one format, and what the first finding of the check has to say of it. */
export interface Case {
  format: string;
  text: string;
  /** The names of the servers in the reader's configuration. */
  configured?: string[];
  path?: string;
  line?: number;
  message?: string;
  tip?: string;
  /** What really happens. */
  does?: string;
}

/** Texts in which a check finds something, and texts that it leaves alone. */
export interface Table {
  invalid: Case[];
  valid: Case[];
}

/** The server that the texts are for. */
export const context: LintContext = {
  server: {
    id: 'my-wlm',
    tools: [
      { name: 'abort_session', inputSchema: { type: 'object', properties: { session_id: { type: 'integer' } } } },
      { name: 'show_sessions', inputSchema: { type: 'object', properties: {} } },
      { name: 'activate_ruleset' },
    ],
  },
};

export const json = (value: unknown): string => JSON.stringify(value);
