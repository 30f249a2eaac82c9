import type { Fact, Policy, Reviews } from '../../model/index.ts';
import type { JudgedTool } from '../judge.ts';
import type { ToolModel } from '../tool/tool.ts';

/** What an answer is made from: the page's own model, and what is known of the server. */
export interface AnswerContext {
  tool: Omit<ToolModel, 'questions'>;
  judged: JudgedTool;
  reviews: Reviews;
}

/** A text to copy that an answer shows. */
export interface Snippet {
  text: string;
  language: string;
  /** The name of the file that it is for. */
  file: string;
  /** What reads the file. */
  consumer: string;
  /** The name of the server for which it is written; null where it holds none. */
  server: string | null;
  /** The id of its format, and the policy that it is, to write it for another name. */
  format: string;
  policy: Policy;
}

/** An answer, with a text to copy where one helps. */
export interface Answered {
  answer: string;
  snippet: Snippet;
}

/** Answers one question about a tool in plain text; null where there is nothing true to say. */
export type Answer = (context: AnswerContext) => string | Answered | null;

const longest = 4;

/** The parts joined by spaces, the first one whole; a later one that would make more than four sentences is left out. */
export function sentences(first: string, ...more: (string | null | undefined | false)[]): string {
  let said = first;
  for (const part of more) if (part && !said.includes(part) && count(`${said} ${part}`) <= longest) said += ` ${part}`;
  return said;
}

/** `a, b and c`. */
export function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `a, b and 4 more`: the first few of a long list, and how many are left. */
export function someOf(items: readonly string[], most = 3): string {
  return items.length <= most + 1
    ? listOf(items)
    : `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

/** The text with a small first letter, to go on a sentence. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The facts that hold for the tool and are chosen, those about the fewest tools first. */
export function factsOf({ judged, reviews }: AnswerContext, chosen: (fact: Fact) => boolean): Fact[] {
  return reviews.facts
    .filter((fact) => fact.tools !== '*' && fact.tools.includes(judged.name) && chosen(fact))
    .sort((a, b) => a.tools.length - b.tools.length);
}

function count(text: string): number {
  return text.match(/[.!?](?=["”’)]*(?:\s|$))/g)?.length ?? 0;
}
