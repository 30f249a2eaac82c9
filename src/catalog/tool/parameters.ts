import {
  boundOf,
  isNull,
  itemsOf,
  keywordOf,
  nodesOf,
  openSchema,
  propertiesOf,
  type Property,
  type SchemaDocument,
  type ToolDefinition,
  type Way,
  waysOf,
} from '../../model/index.ts';

/** One row of the parameter table: a parameter, or a field of one, which is named by its path, such as `params.branch`. */
export interface Field {
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

/** A parameter of a tool. */
export interface Parameter extends Field {
  /** What an object, or each object of a list, holds, one level deep. */
  fields: Field[];
}

/** The top-level parameters of a tool, required ones first, in the order of the definition. */
export function getParameters(definition: ToolDefinition, meanings: Record<string, string>): Parameter[] {
  const document = openSchema(definition.inputSchema);
  return propertiesOf(document, waysOf(document, definition.inputSchema))
    .map((property): Parameter => {
      const { name, ways } = property;
      const isList = ways.some(({ types }) => types.includes('array'));
      const path = `${name}${isList ? '[]' : ''}.`;
      return {
        ...fieldOf(document, property, name),
        meaning: Object.hasOwn(meanings, name) ? meanings[name]! : null,
        fields: propertiesOf(document, isList ? itemsOf(document, ways) : ways)
          .map((field) => fieldOf(document, field, `${path}${field.name}`))
          .sort(requiredFirst),
      };
    })
    .sort(requiredFirst);
}

/** Parameters as rows, each followed by what it holds, but by at most so many fields in all. */
export function withFields(parameters: readonly Parameter[], most = Infinity): Field[] {
  let left = most;
  return parameters.flatMap((parameter) => {
    const fields = parameter.fields.slice(0, left);
    left -= fields.length;
    return [parameter, ...fields];
  });
}

function fieldOf(document: SchemaDocument, property: Property, name: string): Field {
  const { required, ways } = property;
  const fallback = saidOf(ways, 'default');
  const description = saidOf(ways, 'description');
  return {
    name,
    type: typeOf(document, ways),
    required,
    allowed: allowedBy(document, property),
    fallback: fallback === undefined ? null : JSON.stringify(fallback),
    meaning: null,
    quoted: typeof description === 'string' ? description : null,
  };
}

function requiredFirst(a: Field, b: Field): number {
  return Number(b.required) - Number(a.required);
}

/** What the schema gives to a keyword for the whole parameter, not for one choice of several; being null is no choice. */
function saidOf(ways: readonly Way[], keyword: string): unknown {
  const shared = nodesOf(ways).filter(({ path }) =>
    ways.every(({ nodes }) => nodes.some((node) => node.path === path)),
  );
  const own = ways.filter((way) => !isNull(way));
  return keywordOf({ nodes: own.length === 1 ? own[0]!.nodes : shared }, keyword);
}

function typeOf(document: SchemaDocument, ways: readonly Way[], depth = 0): string {
  const names = ways.flatMap((way) => {
    if (way.types.length === 0) return [way.values ? 'value' : 'any'];
    return way.types.map((type) => {
      if (type !== 'array' || depth > 3) return type;
      return `list of ${typeOf(document, itemsOf(document, [way]), depth + 1)}`;
    });
  });
  return [...new Set(names)].join(' or ') || 'none';
}

function allowedBy(document: SchemaDocument, { ways }: Property): string | null {
  const own = ways.filter((way) => !isNull(way));
  if (own.length > 1 && own.every(({ values }) => values)) return listed(own.flatMap(({ values }) => values!));
  const parts = own.flatMap((way) => {
    const says = limitsOf(way);
    return says === null ? [] : [own.length === 1 ? says : `if ${typeOf(document, [way])}: ${says}`];
  });
  return parts.length > 0 ? [...new Set(parts)].join('; ') : null;
}

const bounds: readonly [string, string][] = [
  ['minimum', 'at least'],
  ['exclusiveMinimum', 'more than'],
  ['maximum', 'at most'],
  ['exclusiveMaximum', 'less than'],
  ['minLength', 'length at least'],
  ['maxLength', 'length at most'],
  ['minItems', 'items at least'],
  ['maxItems', 'items at most'],
];

function limitsOf(way: Way): string | null {
  const parts: string[] = [];
  if (way.values) parts.push(keywordOf(way, 'const') === undefined ? listed(way.values) : `only ${listed(way.values)}`);
  for (const [keyword, words] of bounds) {
    const bound = boundOf(way, keyword);
    if (bound !== undefined) parts.push(`${words} ${bound}`);
  }
  for (const keyword of ['pattern', 'format']) {
    const text = keywordOf(way, keyword);
    if (typeof text === 'string') parts.push(`${keyword} ${text}`);
  }
  return parts.length > 0 ? parts.join('; ') : null;
}

function listed(values: readonly unknown[]): string {
  return [...new Set(values.map((value) => JSON.stringify(value)))].join(', ');
}
