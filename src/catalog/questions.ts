import { appliesAny } from '../model/index.ts';
import { answers } from './answers/index.ts';
import type { CatalogData, ServerData } from './data.ts';
import type { ToolModel } from './tool.ts';
import type { ToolFacts } from './tool-facts.ts';

/** A question and its answer, made from the same model as the page. */
export interface Question {
  id: string;
  question: string;
  answer: string;
}

/** The questions that the tool's verdict calls for and that have a true answer, in the order of the templates. */
export function getQuestions(
  tool: Omit<ToolModel, 'questions'>,
  facts: ToolFacts,
  tools: readonly ToolFacts[],
  data: ServerData,
  catalog: CatalogData,
): Question[] {
  const context = { tool, facts, tools, reviews: data.reviews, siteUrl: catalog.settings.url };
  return catalog.faqs.flatMap(({ id, data: faq }) => {
    if (!appliesAny(faq.applies, facts.subject)) return [];
    const answer = answers.get(id);
    if (!answer) throw new Error(`content/faqs/${id}.yaml has no answer: add src/catalog/answers/${id}.ts`);
    const text = answer(context);
    const question = faq.question.replaceAll('{tool}', () => tool.name).replaceAll('{server}', () => tool.server.short);
    return text === null ? [] : [{ id, question, answer: text }];
  });
}
