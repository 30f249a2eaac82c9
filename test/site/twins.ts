import { read, toolPages } from './dist.ts';

/** What tests read of the JSON twin of a tool's page. */
export interface ToolTwin {
  server: { id: string };
  name: string;
  removed: unknown;
  definitionDigest: string;
  evidence: { rule: string; field: string; start: number; end: number; text: string; tool?: string }[];
  review: { needed: boolean };
  questions: { id: string; question: string; answer: string }[];
  provenance: { version: string };
}

/** The JSON twins of all tool pages. */
export const toolTwins = toolPages.map(({ address }) => JSON.parse(read(`${address.slice(1)}index.json`)) as ToolTwin);
