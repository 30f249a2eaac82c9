import { InputError, type Problem } from '../../model/index.ts';
import { parsers } from '../readers/reader.ts';
import type { Finding } from './check.ts';
import { type ConsumerFacts, stopsWith } from './consumers.ts';
import { guessFormat } from './guess.ts';
import { lineAt } from './position.ts';

interface Unread {
  format: string;
  consumer: ConsumerFacts;
  tools: readonly string[];
}

/** What to say of a text that its consumer cannot parse. */
export function unreadable(text: string, { format, consumer, tools }: Unread, problems: readonly Problem[]): Finding[] {
  const does = {
    stops: stopsWith(consumer),
    'goes on without': `${consumer.name} goes on as if the file were not there${tools.length > 0 ? `: all ${tools.length} tools are put to a person, none is hidden` : ''}.`,
    'not tried': `What ${consumer.name} does with a file that it cannot read was not tried.`,
  }[consumer.unreadable];
  return problems.map((problem) => {
    const [prefix = '', line, column] = /^line (\d+)(?:, column (\d+))?: /.exec(problem.message) ?? [];
    const message = `${column === undefined ? '' : `at column ${column}: `}${problem.message.slice(prefix.length)}`;
    const told =
      text.trim() === ''
        ? { message: 'is empty', tip: 'paste the whole file' }
        : hint(text, format, { ...problem, message });
    return { ...problem, ...told, check: 'unreadable', does, ...(line !== undefined && { line: Number(line) }) };
  });
}

function hint(text: string, format: string, { message, tip }: Problem): Pick<Finding, 'message' | 'tip' | 'line'> {
  const comment = text.startsWith('{') || / JSON/.test(message) ? firstComment(text) : undefined;
  if (/as JSON/.test(message) && reads('jsonc', text))
    return comment === undefined
      ? { message, tip: 'remove the comma before the closing bracket', ...trailingComma(text) }
      : { message: 'holds a comment, and comments are not read here', tip: 'remove it', line: lineAt(text, comment) };
  const other = guessFormat(text);
  if (other !== undefined && other !== format) return { message, tip: `this looks like ${other}: choose that format` };
  const language = /as (JSON|YAML|TOML)/.exec(message)?.[1];
  const is = (['toml', 'yaml'] as const).find((each) => each.toUpperCase() !== language && isTree(each, text));
  return {
    message,
    tip:
      tip ?? (is ? `this is ${is.toUpperCase()}: write it as ${language}` : 'correct it there; all after it is unread'),
  };
}

function trailingComma(text: string): { line?: number } {
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g))
    if (part === ',') return { line: lineAt(text, index) };
  return {};
}

function firstComment(text: string): number | undefined {
  for (const part of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/|\/\*|#/g)) if (!part[0].startsWith('"')) return part.index;
  return undefined;
}

function reads(language: keyof typeof parsers, text: string): boolean {
  try {
    parsers[language](text);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function isTree(language: 'toml' | 'yaml', text: string): boolean {
  if (!reads(language, text)) return false;
  const value = parsers[language](text);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
