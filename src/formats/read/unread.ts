import { InputError } from '../../model/index.ts';

/** Where a parser broke off, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A text that cannot be read as a language; the problem names where it breaks off. */
export function unread(language: string, message: string, at: Place | undefined): InputError {
  const where = at === undefined ? '' : `line ${at.line}, column ${at.column}: `;
  return new InputError([{ level: 'error', path: '', message: `${where}cannot be read as ${language}: ${message}` }]);
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** The first line of what a parser says. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
