import type { VerdictDocument } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';
import { toolToApi } from './tool.ts';

/** The verdict of a tool alone, as the list of all verdicts has it: what its public document says, without quotations. */
export function verdictToApi(judged: JudgedTool): VerdictDocument {
  const tool = toolToApi(judged);
  return {
    schemaVersion: tool.schemaVersion,
    server: tool.server.id,
    name: tool.name,
    page: tool.page,
    data: `${tool.page}index.json`,
    category: tool.category,
    severity: tool.severity,
    points: tool.sum.total,
    effect: tool.recommended.effect,
    confidence: tool.confidence,
    review: tool.review.needed,
    reviewed: tool.overrides.length > 0,
    axes: tool.axes,
    removedIn: tool.removed?.inVersion ?? null,
    version: tool.provenance.version,
    date: tool.provenance.date,
    definition: tool.definition,
  };
}
