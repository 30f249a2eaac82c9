import { parse, TomlError } from 'smol-toml';
import { firstLine, unread } from './unread.ts';

/** TOML as a value. Throws InputError. */
export function toml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const place = error instanceof TomlError ? { line: error.line, column: error.column } : undefined;
    throw unread('TOML', firstLine(error).replace(/^Invalid TOML document: /, ''), place);
  }
}
