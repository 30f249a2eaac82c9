import {
  hiddenCharacters,
  isObject,
  pointer,
  type Problem,
  quoted,
  resolveReference,
  visible,
} from '../model/index.ts';
import { problem } from './capture.ts';
import type { Entry } from './salvage.ts';
import { eachString } from './walk.ts';

const longName = 64;

/** What a reader should know about one tool definition; `at` is its JSON pointer in the snapshot. */
export function oddities(tool: Entry, at: string): Problem[] {
  const problems: Problem[] = [];
  const warn = (field: string, message: string) => problems.push(problem('warning', `${at}${field}`, message));

  if (String(tool['name']).length > longName) warn('/name', `its name is longer than ${longName} characters`);
  for (const key of ['title', 'description'] as const)
    if (tool[key] !== undefined && typeof tool[key] !== 'string') warn(`/${key}`, `its ${key} is not text`);
  if (tool['description'] === undefined || tool['description'] === '') warn('', 'it has no description');
  for (const key of ['inputSchema', 'outputSchema'] as const)
    for (const message of schemaOddities(tool[key], key)) warn(`/${key}`, message);
  const { annotations } = tool;
  if (annotations !== undefined && !isObject(annotations)) warn('/annotations', 'its annotations are not an object');
  else
    for (const [hint, value] of Object.entries(annotations ?? {}))
      if (hint.endsWith('Hint') && typeof value !== 'boolean')
        warn(`/annotations${pointer(hint)}`, `${quoted(hint)} is neither true nor false`);
  return problems;
}

/** The hidden characters in a value, one warning for each string and code point. */
export function hiddenIn(value: unknown, at: string): Problem[] {
  const problems: Problem[] = [];
  eachString(value, (text, path, isKey) => {
    for (const { codePoint, kind, at: offsets } of hiddenCharacters(text)) {
      const places =
        offsets.length > 10 ? `${offsets.slice(0, 10).join(', ')} and ${offsets.length - 10} more` : offsets.join(', ');
      const where = isKey ? 'in the key itself, at offset' : 'at offset';
      problems.push(
        problem(
          'warning',
          visible(`${at}${pointer(...path)}`, 300),
          `hidden character ${codePoint} (${kind}) ${where} ${places}`,
        ),
      );
    }
  });
  return problems;
}

function schemaOddities(schema: unknown, key: 'inputSchema' | 'outputSchema'): string[] {
  if (schema === undefined) return key === 'inputSchema' ? ['it has no inputSchema'] : [];
  if (!isObject(schema)) return [`its ${key} is not an object`];
  const found: string[] = [];
  if (schema['type'] !== 'object') found.push(`its ${key} is not of type object`);
  const { properties } = schema;
  if (properties !== undefined && !isObject(properties)) found.push(`the properties of its ${key} are not an object`);
  eachString(schema, (text, path, isKey) => {
    if (isKey || path.at(-1) !== '$ref' || !text.startsWith('#')) return;
    if (resolveReference(schema, text) === undefined)
      found.push(`its ${key} refers to ${quoted(text)}, which is not there`);
  });
  return found;
}
