import type { Axes } from '../../model/index.ts';
import { factsOf, listOf, type AnswerContext } from './answer.ts';

/** The words of the tool's own definition that support a value, as quotations. */
export function quotedSpans({ judged }: Pick<AnswerContext, 'judged'>, supports: string): string[] {
  const spans = judged.verdict.evidence
    .filter((hit) => hit.supports === supports && hit.tool === undefined)
    .map((hit) => hit.text);
  // The same word in another case says nothing more.
  const distinct = new Map(spans.toReversed().map((text) => [text.toLowerCase(), text]));
  return [...distinct.values()].reverse().map((text) => `“${text}”`);
}

/** `The definition says “a” and “b”.`; null where no words support the value. */
export function saidBy(context: Pick<AnswerContext, 'judged'>, supports: string): string | null {
  const spans = quotedSpans(context, supports);
  return spans.length > 0 ? `The definition says ${listOf(spans)}.` : null;
}

/** What reviews established about one axis of this very tool, as statements; then why they settled the axis, where they did. */
export function factsAbout(context: AnswerContext, axis: keyof Axes): string[] {
  const facts = factsOf(context, (fact) => fact.about === axis && fact.certainty !== 'not established');
  const own = facts.filter(({ tools }) => tools.length <= few);
  const reason = reasonFor(context, axis);
  return (own.length > 0 || reason !== null ? own : facts).map(({ statement }) => statement).concat(reason ?? []);
}

/** A fact about more tools says little of one, and stands among the facts of the page anyway. */
const few = 3;

/** The reason that a review gives for the value of one axis; null where none settled it. */
function reasonFor({ judged }: Pick<AnswerContext, 'judged'>, axis: keyof Axes): string | null {
  return judged.published.applied.find((override) => override.axes?.[axis] !== undefined)?.reason ?? null;
}
