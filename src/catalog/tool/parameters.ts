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
  /** What an object, or each object of a list, holds, one level deep; named as a path such as `params.branch`. */
  fields: Parameter[];
}

const mostFields = 40;

/** The top-level parameters of a tool, required ones first, in the order of the definition. */
export function getParameters(definition: ToolDefinition, meanings: Record<string, string>): Parameter[] {
  const document = openSchema(definition.inputSchema);
  return propertiesOf(document, waysOf(document, definition.inputSchema))
    .map((property): Parameter => {
      const { name, ways } = property;
      const isList = ways.some(({ types }) => types.includes('array'));
      const inside = propertiesOf(document, isList ? itemsOf(document, ways) : ways).slice(0, mostFields);
      const fields = inside.map((field) =>
        rowOf(document, field, `${name}${isList ? '[]' : ''}.${field.name}`, null, []),
      );
      return rowOf(document, property, name, Object.hasOwn(meanings, name) ? meanings[name]! : null, fields);
    })
    .sort(requiredFirst);
}

/** Parameters as rows, each followed by what it holds, but by at most so many fields in all. */
export function withFields(parameters: readonly Parameter[], most = Infinity): Parameter[] {
  let left = most;
  return parameters.flatMap((parameter) => {
    const fields = parameter.fields.slice(0, left);
    left -= fields.length;
    return [parameter, ...fields];
  });
}

function rowOf(
  document: SchemaDocument,
  property: Property,
  name: string,
  meaning: string | null,
  fields: Parameter[],
): Parameter {
  const { required, ways } = property;
  const fallback = saidOf(ways, 'default');
  const description = saidOf(ways, 'description');
  return {
    name,
    type: typeOf(document, ways),
    required,
    allowed: allowedBy(document, property),
    fallback: fallback === undefined ? null : JSON.stringify(fallback),
    meaning,
    quoted: typeof description === 'string' ? description : null,
    fields: fields.sort(requiredFirst),
  };
}

function requiredFirst(a: Parameter, b: Parameter): number {
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
