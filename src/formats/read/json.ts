import { firstLine, placeAt, unread } from './unread.ts';

/** JSON as a value. Throws InputError. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = firstLine(error);
    const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
    const [, offset] = /position (\d+)/.exec(message) ?? [];
    const told = line === undefined ? undefined : { line: Number(line), column: Number(column) };
    const place = told ?? (offset === undefined ? undefined : placeAt(text, Number(offset)));
    throw unread('JSON', message.replace(/ (in JSON )?at (position|line) \d+.*$/, ''), place);
  }
}
