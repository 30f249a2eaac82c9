import { appliesAny } from '../../model/index.ts';
import { answers } from '../answers/index.ts';
import type { JudgedTool } from '../judge.ts';
import type { ToolModel } from './tool.ts';

/** A question and its answer, made from the same model as the page. */
export interface Question {
  id: string;
  question: string;
  answer: string;
}

/** The questions that the tool's verdict calls for and that have a true answer, in the order of the templates. */
export function getQuestions(model: Omit<ToolModel, 'questions'>, tool: JudgedTool): Question[] {
  const { data, settings } = tool.server.catalog;
  return data.faqs.flatMap(({ id, data: faq }) => {
    if (!appliesAny(faq.applies, tool.subject)) return [];
    const answer = answers.get(id);
    if (!answer) throw new Error(`content/faqs/${id}.yaml has no answer: add src/catalog/answers/${id}.ts`);
    const text = answer({ tool: model, judged: tool, reviews: tool.server.data.reviews, siteUrl: settings.url });
    const question = faq.question
      .replaceAll('{tool}', () => tool.name)
      .replaceAll('{server}', () => model.server.short);
    return text === null ? [] : [{ id, question, answer: text }];
  });
}
