import {
  boundOf,
  identifierWords,
  isNull,
  isObject,
  itemsOf,
  type Json,
  keywordOf,
  once,
  openSchema,
  parametersOf,
  propertiesOf,
  requiredOf,
  type SchemaDocument,
  type Way,
  waysOf,
} from '../model/index.ts';
import { compilePattern, NoPatternEngine } from './pattern.ts';

const maxDepth = 6;
const maxLength = 60;
const maxProperties = 100;

/** Plausible arguments for an input schema: what it requires, by its defaults, allowed values, bounds and types; made once for a schema. */
export function exampleArguments(inputSchema: unknown): Readonly<Record<string, Json>> {
  return isObject(inputSchema) ? made(inputSchema) : {};
}

const made = once((inputSchema: object): Record<string, Json> => {
  const document = openSchema(inputSchema);
  const value = example(waysOf(document, inputSchema), 'value', { document, depth: 0 });
  return isObject(value) ? (value as Record<string, Json>) : {};
});

/** A plausible value for one parameter of an input schema, whether it is required or not. */
export function exampleValue(inputSchema: unknown, name: string): Json {
  const ways = parametersOf(inputSchema).find((parameter) => parameter.name === name)?.ways ?? [];
  return example(ways, name, { document: openSchema(inputSchema), depth: 1 });
}

interface Place {
  document: SchemaDocument;
  depth: number;
}

function example(ways: readonly Way[], name: string, place: Place): Json {
  const way = ways.find((one) => !isNull(one)) ?? ways[0];
  if (way === undefined || place.depth > maxDepth) return place.depth === 0 ? {} : 'example';
  for (const given of [
    ...['const', 'default'].map((keyword) => keywordOf(way, keyword)),
    first(keywordOf(way, 'examples')),
    first(way.values),
  ])
    if (isSmallJson(given)) return given;
  const type = way.types.find((option) => option !== 'null') ?? way.types[0];
  const below = { document: place.document, depth: place.depth + 1 };
  switch (type ?? (place.depth === 0 || isObject(keywordOf(way, 'properties')) ? 'object' : 'string')) {
    case 'integer':
      return Math.ceil(numberWithin(way));
    case 'number':
      return numberWithin(way);
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'array':
      return keywordOf(way, 'items') === undefined ? [] : [example(itemsOf(place.document, [way]), name, below)];
    case 'object':
      return objectOf(way, below);
    default:
      return text(way, name);
  }
}

function objectOf(way: Way, below: Place): Json {
  const properties = new Map(propertiesOf(below.document, [way]).map(({ name, ways }) => [name, ways]));
  const anything = [{ nodes: [], types: [], values: undefined }];
  return Object.fromEntries(
    [...requiredOf(way).keys()]
      .slice(0, maxProperties)
      .map((name) => [name, example(properties.get(name) ?? anything, name, below)]),
  );
}

function numberWithin(way: Way): number {
  const bound = (keyword: string) => boundOf(way, keyword);
  const [least, above] = [bound('minimum'), bound('exclusiveMinimum')];
  if (least !== undefined) return least;
  if (above !== undefined) return above + 1;
  const below = bound('exclusiveMaximum');
  const highest = below === undefined ? bound('maximum') : below - 1;
  return highest === undefined ? 1 : Math.min(1, highest);
}

const byFormat = new Map<unknown, string>([
  ['date', '2026-01-31'],
  ['date-time', '2026-01-31T12:00:00Z'],
  ['time', '12:00:00Z'],
  ['email', 'person@example.com'],
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uuid', '00000000-0000-4000-8000-000000000000'],
  ['ipv4', '192.0.2.1'],
]);

function text(way: Way, name: string): string {
  const formatted = byFormat.get(keywordOf(way, 'format'));
  if (formatted !== undefined) return formatted;
  const longest = boundOf(way, 'maxLength');
  const said = keywordOf(way, 'description');
  const own = fitting(keywordOf(way, 'pattern'), byName(name, typeof said === 'string' ? said : ''));
  const value = own.padEnd(Math.min(boundOf(way, 'minLength') ?? 0, maxLength), 'x');
  return longest !== undefined && longest >= 0 ? value.slice(0, Math.min(longest, maxLength)) : value;
}

/** Texts of the shapes that patterns ask for most. */
const shapes = [
  ...['example', 'EXAMPLE', 'Example1', 'EXAMPLE-1', 'example-1', 'example_1', 'example.com', 'example.png'],
  ...['1', '1.0', '1:1', '1-1', 'a1b2c3d4', '0123456789abcdef', '#336699', '10:30', '2026-01', '+15550100'],
  ...byFormat.values(),
  ...['2026-01-01to2026-01-31', 'a=b', '/example', 'example/example', 'https://example.com/*', 'arn:aws:s3:::example'],
];

/** The guess, or else the first of the shapes that the pattern takes; the guess where none is known to fit. */
function fitting(pattern: unknown, guess: string): string {
  if (typeof pattern !== 'string') return guess;
  try {
    const compiled = compilePattern(pattern);
    if ('error' in compiled) return guess;
    return [guess, ...shapes].find((text) => compiled.pattern.matcher(text).find()) ?? guess;
  } catch (error) {
    if (error instanceof NoPatternEngine) return guess;
    throw error;
  }
}

function byName(name: string, said: string): string {
  const words = identifierWords(name.slice(0, maxLength)).map((word) => word.replace(/\d+$/, ''));
  if (words.some((word) => ['sql', 'statement'].includes(word))) return 'SELECT 1';
  if (words.includes('query') && /\bsql\b|\bselect\b/i.test(said)) return 'SELECT 1';
  if (words.some((word) => ['email', 'recipient', 'recipients'].includes(word))) return 'person@example.com';
  if (words.some((word) => ['url', 'uri'].includes(word))) return 'https://example.com/';
  if (words.some((word) => ['path', 'file', 'filename', 'directory'].includes(word))) return '/tmp/example';
  if (words.some((word) => ['user', 'username', 'owner'].includes(word))) return 'alice';
  return 'example';
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

/** Data of the schema's author is used only where it is short and flat enough to be shown. */
function isSmallJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return true;
  if (typeof value === 'string') return value.length <= maxLength;
  if (typeof value !== 'object' || depth > 2) return false;
  const parts = Object.entries(value);
  return parts.length <= 5 && parts.every(([name, part]) => name.length <= maxLength && isSmallJson(part, depth + 1));
}
