import { formats, type Exported, type Format, type Loss } from '../formats/index.ts';
import { consumerKinds, proofLevels, type Policy, type Proof, type ProofLevel } from '../model/index.ts';
import { addresses } from './addresses.ts';
import type { CatalogData } from './data.ts';
import { getTally, tallyInWords } from './outcomes.ts';
import type { ToolFacts } from './tool-facts.ts';

/** A policy in one format, with everything a reader needs to use it. */
export interface FormatTab {
  id: string;
  title: string;
  tab: string;
  /** Label of the kind of consumer. */
  kind: string;
  href: string;
  language: string;
  filename: string;
  text: string;
  losses: readonly Loss[];
  /** Whether the format can count calls of one tool. */
  canLimit: boolean;
  /** Whether it can put a call to a person. */
  canAsk: boolean;
  steps: readonly string[];
  proof: ProofModel;
  /** What the exported text does, as a policy. */
  enforced: Policy;
  /** What deciding the exported policy over every tool gave. */
  decided: string;
}

/** How far the format is proven. */
export interface ProofModel {
  level: ProofLevel;
  label: string;
  description: string;
  consumer: string;
  version: string | null;
  date: string | null;
  /** How many cases were run, and how many ended as the policy says. */
  cases: number;
  agreed: number;
  /** `74 hidden, 100 ran`; empty where outcomes were not counted. */
  outcomes: string;
  /** Digest of the raw transcript; null where there is none. */
  transcript: string | null;
  summary: string;
}

/** What an exporter needs to know beside the policy. */
export interface PolicyContext {
  server: string;
  title: string;
  permalink: string;
  digest: string;
  tools: readonly ToolFacts[];
}

/** The policy in every format that has a page and an exporter, in the order of the pages. */
export function getFormatTabs(policy: Policy, context: PolicyContext, data: CatalogData): FormatTab[] {
  return data.formats.flatMap(({ id, data: page }) => {
    const format = formats.find((candidate) => candidate.id === id);
    if (!format) return [];
    const exported = exportAs(format, policy, context);
    return [
      {
        id,
        title: page.title,
        tab: page.tab,
        kind: consumerKinds[page.kind].label,
        href: addresses.format(id),
        language: format.language,
        filename: exported.filename,
        text: exported.text,
        losses: exported.losses,
        canLimit: format.windows.length > 0,
        canAsk: format.effects.includes('ask'),
        steps: page.steps,
        proof: getProof(id, data.proofs),
        enforced: exported.enforced,
        decided: tallyInWords(getTally(exported.enforced, context.server, context.tools)),
      },
    ];
  });
}

/** The policy as one format's text. */
function exportAs(format: Format, policy: Policy, context: PolicyContext): Exported {
  const inputSchemas = new Map(context.tools.map(({ name, definition }) => [name, definition.inputSchema]));
  return format.export(policy, { ...context, tools: [...inputSchemas.keys()], inputSchemas });
}

/** The recorded proof of a format, or the admission that there is none. */
export function getProof(format: string, proofs: readonly Proof[]): ProofModel {
  const proof = proofs.find((candidate) => candidate.format === format);
  const level = proof?.level ?? 'read';
  return {
    level,
    ...proofLevels[level],
    consumer: proof?.consumer ?? '',
    version: proof?.version ?? null,
    date: proof?.date ?? null,
    cases: proof?.cases ?? 0,
    agreed: proof?.agreed ?? 0,
    outcomes: Object.entries(proof?.outcomes ?? {})
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', '),
    transcript: proof?.transcript ?? null,
    summary: proof?.summary ?? proofLevels.read.description,
  };
}
