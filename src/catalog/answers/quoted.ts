import type { Axes } from '../../model/index.ts';
import type { AnswerContext } from './answer.ts';

/** The words of the tool's own definition that support a value, as quotations. */
export function quotedSpans({ judged }: Pick<AnswerContext, 'judged'>, supports: string): string[] {
  const spans = judged.verdict.evidence
    .filter((hit) => hit.supports === supports && hit.tool === undefined)
    .map((hit) => `“${hit.text}”`);
  return [...new Set(spans)];
}

/** What reviews established about one axis of the tool, as sentences. */
export function factsAbout({ tool, reviews }: Pick<AnswerContext, 'tool' | 'reviews'>, axis: keyof Axes): string[] {
  return reviews.facts
    .filter((fact) => fact.about === axis && fact.tools !== '*' && fact.tools.includes(tool.name))
    .map((fact) => fact.statement);
}
