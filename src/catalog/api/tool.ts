import type { ToolDocument } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';
import { getTool } from '../tool/tool.ts';
import { factsToApi, provenanceToApi } from './shared.ts';

/** What is said of a tool, as its public document. */
export function toolToApi(judged: JudgedTool): ToolDocument {
  const tool = getTool(judged);
  const { addresses } = judged.server.catalog;
  const { verdict } = judged;
  return {
    schemaVersion: 1,
    server: { id: tool.server.id, name: tool.server.name, data: `${tool.server.href}index.json` },
    name: tool.name,
    page: tool.href,
    markdown: `${tool.href}index.md`,
    policies: addresses.toolPolicies(tool.server.id, tool.segment),
    badge: addresses.badge(verdict.category, verdict.severity),
    removed: tool.removed,
    summary: tool.line,
    category: verdict.category,
    severity: verdict.severity,
    confidence: verdict.confidence,
    review: verdict.review,
    axes: verdict.axes,
    sum: { total: tool.sum.total, lines: verdict.sum },
    evidence: verdict.evidence,
    conflicts: verdict.conflicts,
    overrides: tool.overrides,
    parameters: tool.parameters.map(({ fields, ...parameter }) => ({
      ...toField(parameter),
      fields: fields.map(toField),
    })),
    facts: factsToApi(tool.facts),
    recommended: {
      effect: tool.effect,
      sentence: tool.policy.sentence,
      reason: tool.effectReason,
      policy: tool.policy.policy,
    },
    attacks: tool.attacks.map(({ id, href }) => ({ id, page: href })),
    related: tool.related.map(({ name, href, relation }) => ({ name, page: href, relation })),
    resources: tool.resources.map(({ uri, relation }) => ({ uri, relation })),
    definition: tool.definitionDigest,
    provenance: provenanceToApi(tool.provenance),
  };
}

function toField<T extends { fallback: string | null }>({ fallback, ...field }: T) {
  return { ...field, default: fallback };
}
