import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** Which argument previews, confirms or caps a call, if any. */
export const isThereADryRun: Answer = (context) => {
  const { tool } = context;
  const value = context.judged.verdict.axes.guard;
  const spans = quotedSpans(context, `guard=${value}`);
  const names = tool.parameters.map((parameter) => parameter.name);
  return sentences(
    value === 'none'
      ? names.length === 0
        ? `No: ${tool.name} takes no arguments at all.`
        : `No: the arguments of ${tool.name} are ${listOf(names)}, and none of them previews, confirms or caps the call.`
      : `${tool.name} has one guard, ${axes.guard.values[value].label.toLowerCase()}: ${axes.guard.values[value].description}`,
    spans.length > 0 && `It rests on ${listOf(spans)}.`,
    ...factsAbout(context, 'guard'),
  );
};
