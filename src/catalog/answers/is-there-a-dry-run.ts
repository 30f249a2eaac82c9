import { axisTerm } from '../../model/index.ts';
import { listOf, lowered, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** Which argument previews, confirms or caps a call, if any. */
export const isThereADryRun: Answer = (context) => {
  const value = context.judged.verdict.axes.guard;
  const spans = quotedSpans(context, `guard=${value}`);
  const names = context.tool.parameters.map((parameter) => parameter.name);
  const none =
    names.length === 0
      ? `No: ${context.tool.name} takes no arguments.`
      : `No: ${listOf(names)} ${names.length === 1 ? 'only says' : 'only say'} what ${context.tool.name} is called for.`;
  const guard = axisTerm('guard', value);
  return sentences(
    value === 'none' || value === 'unknown'
      ? none
      : `It has a ${lowered(guard.label)}${spans.length > 0 ? `, ${listOf(spans)}` : ''}: ${lowered(guard.description)}`,
    ...factsAbout(context, 'guard'),
  );
};
