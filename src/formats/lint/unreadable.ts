import type { Problem } from '../../model/index.ts';
import type { Format } from '../format.ts';
import type { Finding } from './check.ts';
import { parsed } from './glance.ts';
import { stopsWith } from './outcome.ts';
import { lineAt } from './places/places.ts';

interface Unread {
  format: Format;
  tools: readonly string[];
  guess: (text: string) => string | undefined;
}

/** What to say of a text that its consumer cannot parse. */
export function unreadable(text: string, unread: Unread, problems: readonly Problem[]): Finding[] {
  const { format, tools } = unread;
  const does = {
    stops: stopsWith(format),
    'goes on without': `${format.consumer} goes on as if the file were not there${tools.length > 0 ? `: all ${tools.length} tools are put to a person, none is hidden` : ''}.`,
    'not tried': `What ${format.consumer} does with a file that it cannot read was not tried.`,
  }[format.unreadable];
  return problems.map((problem) => {
    const [prefix = '', line, column] = /^line (\d+)(?:, column (\d+))?: /.exec(problem.message) ?? [];
    const message = `${column === undefined ? '' : `at column ${column}: `}${problem.message.slice(prefix.length)}`;
    const told =
      text.trim() === ''
        ? { message: 'is empty', tip: 'paste the whole file' }
        : hint(text, unread, { ...problem, message });
    return { ...problem, ...told, check: 'unreadable', does, ...(line !== undefined && { line: Number(line) }) };
  });
}

function hint(
  text: string,
  { format, guess }: Unread,
  { message, tip }: Problem,
): Pick<Finding, 'message' | 'tip' | 'line'> {
  const comment = text.startsWith('{') || / JSON/.test(message) ? firstComment(text) : undefined;
  if (/as JSON/.test(message) && parsed(text, 'json') !== undefined)
    return comment === undefined
      ? { message, tip: 'remove the comma before the closing bracket', ...trailingComma(text) }
      : { message: 'holds a comment, and comments are not read here', tip: 'remove it', line: lineAt(text, comment) };
  const other = guess(text);
  if (other !== undefined && other !== format.id)
    return { message, tip: `this looks like ${other}: choose that format` };
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

function isTree(language: 'toml' | 'yaml', text: string): boolean {
  const value = parsed(text, language);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
