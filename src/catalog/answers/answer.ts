import type { Reviews } from '../../model/index.ts';
import type { ToolModel } from '../tool/tool.ts';
import type { JudgedTool } from '../judge.ts';

/** What an answer is made from: the page's own model, and what is known of the server. */
export interface AnswerContext {
  tool: Omit<ToolModel, 'questions'>;
  judged: JudgedTool;
  reviews: Reviews;
  siteUrl: string;
}

/** Answers one question about a tool in plain text; null where there is nothing true to say. */
export type Answer = (context: AnswerContext) => string | null;

/** The sentences joined by spaces; what is null or empty is left out. */
export function sentences(...parts: (string | null | undefined | false)[]): string {
  return parts.filter((part) => part).join(' ');
}

/** `a, b and c`. */
export function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
