import { appliesAny } from '../../model/index.ts';
import type { Snippet } from '../answers/answer.ts';
import { answers } from '../answers/index.ts';
import { shortAnswers } from '../answers/short.ts';
import type { JudgedTool } from '../judge.ts';
import type { ToolModel } from './tool.ts';
import { isWritten } from './written.ts';

/** A question and its answer, made from the same model as the page. */
export interface Question {
  id: string;
  question: string;
  answer: string;
  /** A text to copy; null for most. */
  snippet: Snippet | null;
}

/** The questions that the tool's verdict calls for and that have a true answer, in the order of the templates. */
export function getQuestions(model: Omit<ToolModel, 'questions'>, tool: JudgedTool): Question[] {
  const { data } = tool.server.catalog;
  return data.faqs.flatMap(({ id, data: faq }) => {
    if (!appliesAny(faq.applies, tool.subject)) return [];
    const answer = (isWritten(tool) ? undefined : shortAnswers.get(id)) ?? answers.get(id);
    if (!answer) throw new Error(`content/faqs/${id}.yaml has no answer: add src/catalog/answers/${id}.ts`);
    const given = answer({ tool: model, judged: tool, reviews: tool.server.data.reviews });
    if (given === null) return [];
    const question = faq.question
      .replaceAll('{tool}', () => tool.name)
      .replaceAll('{server}', () => model.server.short);
    return [{ id, question, ...(typeof given === 'string' ? { answer: given, snippet: null } : given) }];
  });
}
