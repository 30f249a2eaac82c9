import { isObject, type ToolDefinition } from '../model/index.ts';

/** One row of the parameter table. */
export interface Parameter {
  name: string;
  type: string;
  required: boolean;
  /** What the schema allows beyond the type, such as `at least 1` or a list of values; null where it says nothing. */
  allowed: string | null;
  /** The default that the schema gives, as JSON; null where it gives none. */
  fallback: string | null;
  /** Our own words on what it means, where the prose of the tool has some. */
  meaning: string | null;
  /** The author's description, to be shown as a quotation. */
  quoted: string | null;
}

/** The top-level parameters of a tool, required ones first, in the order of the definition. */
export function getParameters(definition: ToolDefinition, meanings: Record<string, string>): Parameter[] {
  const schema = isObject(definition.inputSchema) ? definition.inputSchema : {};
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  return Object.entries(properties)
    .map(([name, value]): Parameter => {
      const property = isObject(value) ? value : {};
      return {
        name,
        type: typeOf(property),
        required: required.has(name),
        allowed: allowedBy(property),
        fallback: property['default'] === undefined ? null : JSON.stringify(property['default']),
        meaning: Object.hasOwn(meanings, name) ? meanings[name]! : null,
        quoted: typeof property['description'] === 'string' ? property['description'] : null,
      };
    })
    .sort((a, b) => Number(b.required) - Number(a.required));
}

function typeOf(property: Record<string, unknown>): string {
  const type = property['type'];
  if (type === 'array') return `list of ${isObject(property['items']) ? typeOf(property['items']) : 'any'}`;
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return type.filter((item) => typeof item === 'string').join(' or ');
  if (Array.isArray(property['enum'])) return 'value';
  const branches = [property['anyOf'], property['oneOf']].find(Array.isArray);
  if (branches) return [...new Set(branches.filter(isObject).map(typeOf))].join(' or ');
  return 'any';
}

function allowedBy(property: Record<string, unknown>): string | null {
  const parts: string[] = [];
  if (Array.isArray(property['enum'])) parts.push(property['enum'].map((value) => JSON.stringify(value)).join(', '));
  if (property['const'] !== undefined) parts.push(`only ${JSON.stringify(property['const'])}`);
  const bounds: [string, string][] = [
    ['minimum', 'at least'],
    ['exclusiveMinimum', 'more than'],
    ['maximum', 'at most'],
    ['exclusiveMaximum', 'less than'],
    ['minLength', 'length at least'],
    ['maxLength', 'length at most'],
    ['minItems', 'items at least'],
    ['maxItems', 'items at most'],
  ];
  for (const [key, words] of bounds) if (typeof property[key] === 'number') parts.push(`${words} ${property[key]}`);
  if (typeof property['pattern'] === 'string') parts.push(`pattern ${property['pattern']}`);
  if (typeof property['format'] === 'string') parts.push(`format ${property['format']}`);
  return parts.length > 0 ? parts.join('; ') : null;
}
