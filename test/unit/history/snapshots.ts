import {
  canonicalJson,
  type Snapshot,
  type ToolDefinition,
  type Verdict,
  type VerdictsFile,
} from '../../../src/model/index.ts';

const digests = new Map<string, string>();

/** A digest of the right form: equal for equal definitions, different for different ones. */
export function digestOf(definition: ToolDefinition): string {
  const text = canonicalJson(definition);
  if (!digests.has(text)) digests.set(text, `sha256:${String(digests.size + 1).padStart(64, '0')}`);
  return digests.get(text)!;
}

/** A definition of a tool. */
export function tool(name: string, more: Record<string, unknown> = {}): ToolDefinition {
  return { name, inputSchema: { type: 'object' }, outputSchema: undefined, _meta: undefined, ...more };
}

/** A snapshot whose version is `v` and its place in the sequence. */
export function snapshot(sequence: number, ...definitions: ToolDefinition[]): Snapshot {
  return {
    format: 1,
    server: 'warehouse',
    version: `v${sequence}`,
    sequence,
    status: 'ok',
    digest: `sha256:${'0'.repeat(64)}`,
    provenance: {
      source: { kind: 'file', name: 'tools.json' },
      how: 'Written for a test.',
      transport: 'file',
      date: `2026-01-0${sequence}`,
    },
    tools: definitions.map((definition) => ({ digest: digestOf(definition), definition })),
    resources: null,
    resourceTemplates: null,
    prompts: null,
    problems: [],
  };
}

/** Verdicts that hold a category and a severity for each definition given. */
export function verdicts(
  name: string,
  ...judged: [ToolDefinition, Verdict['category'], Verdict['severity']][]
): VerdictsFile {
  return {
    format: 1,
    server: 'warehouse',
    tools: [
      {
        name,
        history: judged.map(([definition, category, severity]) => ({
          versions: ['v1'],
          definition: digestOf(definition),
          verdict: { ...harmless, category, severity },
        })),
      },
    ],
  };
}

const harmless: VerdictsFile['tools'][number]['history'][number]['verdict'] = {
  category: 'Read',
  severity: 'Low',
  confidence: 1,
  review: { needed: false, reasons: [] },
  axes: {
    reversibility: 'nothing',
    reach: 'one',
    whose: 'own',
    effective: 'at-once',
    guard: 'none',
    exposure: 'nothing',
    input: 'none',
    outside: 'stays',
    content: 'unknown',
    money: 'none',
    multiplexed: 'one',
  },
  sum: [],
  evidence: [],
  conflicts: [],
};
