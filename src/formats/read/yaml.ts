import { parse, YAMLParseError } from 'yaml';
import { firstLine, unread } from './unread.ts';

/** YAML as a value. Throws InputError. */
export function yaml(text: string): unknown {
  try {
    return parse(text, { prettyErrors: true }) as unknown;
  } catch (error) {
    const start = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    const place = start && { line: start.line, column: start.col };
    throw unread('YAML', firstLine(error).replace(/ at line \d+.*$/, ''), place);
  }
}
