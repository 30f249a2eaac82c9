import { isObject, type Json, resolvePointer } from '../model/index.ts';

const maxDepth = 6;
const maxLength = 60;
const maxProperties = 100;

/** Plausible arguments for an input schema: what it requires, by its defaults, allowed values, bounds and types. */
export function exampleArguments(inputSchema: unknown): Record<string, Json> {
  const value = example(inputSchema, 'value', { root: inputSchema, depth: 0 });
  return isObject(value) ? (value as Record<string, Json>) : {};
}

/** A plausible value for one parameter of an input schema, whether it is required or not. */
export function exampleValue(inputSchema: unknown, name: string): Json {
  const properties = isObject(inputSchema) && isObject(inputSchema.properties) ? inputSchema.properties : {};
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return example(schema, name, { root: inputSchema, depth: 1 });
}

interface Place {
  root: unknown;
  depth: number;
}

function example(schema: unknown, name: string, place: Place): Json {
  if (!isObject(schema) || place.depth > maxDepth) return place.depth === 0 ? {} : 'example';
  const below = { root: place.root, depth: place.depth + 1 };
  if (typeof schema.$ref === 'string' && schema.$ref.startsWith('#'))
    return example(resolvePointer(place.root, schema.$ref.slice(1)), name, below);
  for (const given of [schema.const, schema.default, first(schema.examples), first(schema.enum)])
    if (isSmallJson(given)) return given;
  const branch = [schema.anyOf, schema.oneOf, schema.allOf]
    .flatMap((list) => (Array.isArray(list) ? list.slice(0, maxProperties) : []))
    .find((option) => isObject(option) && option.type !== 'null');
  const type = first([schema.type].flat().filter((option) => option !== 'null'));
  if (branch !== undefined && type === undefined && !isObject(schema.properties)) return example(branch, name, below);
  switch (type ?? (place.depth === 0 || isObject(schema.properties) ? 'object' : 'string')) {
    case 'integer':
      return Math.ceil(numberWithin(schema));
    case 'number':
      return numberWithin(schema);
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'array':
      return schema.items === undefined ? [] : [example(schema.items, name, below)];
    case 'object':
      return objectOf(schema, below);
    default:
      return text(schema, name);
  }
}

function objectOf(schema: Record<string, unknown>, below: Place): Json {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.slice(0, maxProperties) : [];
  const names = [...new Set(required.filter((name) => typeof name === 'string'))];
  return Object.fromEntries(
    names.map((name) => [name, example(Object.hasOwn(properties, name) ? properties[name] : {}, name, below)]),
  );
}

function numberWithin({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Record<string, unknown>): number {
  if (typeof minimum === 'number') return minimum;
  if (typeof exclusiveMinimum === 'number') return exclusiveMinimum + 1;
  const highest = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - 1 : maximum;
  return typeof highest === 'number' ? Math.min(1, highest) : 1;
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

function text({ format, minLength, maxLength: longest }: Record<string, unknown>, name: string): string {
  const known = byFormat.get(format);
  if (known !== undefined) return known;
  const shortest = typeof minLength === 'number' ? Math.min(minLength, maxLength) : 0;
  const value = byName(name).padEnd(shortest, 'x');
  return typeof longest === 'number' && longest >= 0 ? value.slice(0, Math.min(longest, maxLength)) : value;
}

function byName(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .slice(0, maxLength)
    .split(/[^a-z]+/);
  if (words.some((word) => ['sql', 'query', 'statement'].includes(word))) return 'SELECT 1';
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
