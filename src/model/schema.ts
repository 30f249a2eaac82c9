import { isObject } from './json.ts';
import { once } from './once.ts';
import { pointer, resolvePointer } from './pointer.ts';

/** A schema of a document and the JSON pointer to it; without keywords for one that is no object. */
export interface SchemaNode {
  schema: Record<string, unknown>;
  path: string;
}

/** What stands where a schema should, unread. */
interface Place {
  schema: unknown;
  path: string;
}

/** One way in which a value can be valid: all of its schemas hold, which references and `allOf` have brought together. */
export interface Way {
  nodes: readonly SchemaNode[];
  /** The JSON types that it allows; empty where it does not say. */
  types: readonly string[];
  /** The values that it allows, where it lists them. */
  values: readonly unknown[] | undefined;
}

/** A parameter, or a member of an object, that a schema describes. */
export interface Property {
  name: string;
  /** True where no way in which the object can be valid leaves it out. */
  required: boolean;
  /** The pointer to the first place that requires it, though another way may not. */
  requiredAt: string | undefined;
  /** Its ways to be valid; more than one for `anyOf`, `oneOf`, and where ways of the object differ on it. */
  ways: readonly Way[];
}

/** A schema being read, and how much more of it will be: a hostile one is cut, never followed without end. */
export interface SchemaDocument {
  root: unknown;
  /** The pointer to the document itself. */
  base: string;
  left: number;
}

const nodeLimit = 5000;
const wayLimit = 64;

/** Opens a JSON Schema to be read; `base` is the pointer to it, for the places that are told. */
export function openSchema(root: unknown, base = ''): SchemaDocument {
  return { root, base, left: nodeLimit };
}

/** True where the schema is larger than what was read of it. */
export function isCut({ left }: SchemaDocument): boolean {
  return left < 0;
}

/**
 * The ways in which a value can be valid by the schema, with `$ref` within the document, `allOf`, `anyOf` and `oneOf`
 * opened: at most 64; none where nothing is valid. What is no schema, and what a reference does not find, says nothing.
 */
export function waysOf(document: SchemaDocument, schema: unknown, path = document.base): Way[] {
  return expand(document, schema, path, new Set()).map(toWay).filter(isPossible);
}

/** The members that objects valid in any of these ways can have, in the order of the schemas. */
export function propertiesOf(document: SchemaDocument, ways: readonly Way[]): Property[] {
  const objects = ways.filter(({ types }) => types.length === 0 || types.includes('object'));
  const described = new Map<string, Map<string, Place[]>>();
  for (const { nodes } of objects) {
    if (described.size > 0 && isCut(document)) break;
    const members = membersOf(nodes);
    if (described.size > 0) document.left -= members.size;
    for (const [name, places] of members) {
      const known = described.get(name) ?? new Map<string, Place[]>();
      described.set(name, known.set(JSON.stringify(places.map(({ path }) => path)), places));
    }
  }
  const required = objects.map(requiredOf);
  return [...described].map(([name, alternatives]) => ({
    name,
    required: required.every((names) => names.has(name)),
    requiredAt: required.find((names) => names.has(name))?.get(name),
    ways: [...alternatives.values()].flatMap((places) => allOf(document, places)),
  }));
}

/** The ways in which the items of a list can be valid; one that says nothing where the schemas do not. */
export function itemsOf(document: SchemaDocument, ways: readonly Way[]): Way[] {
  return ways.flatMap(({ nodes }) =>
    allOf(
      document,
      nodes.flatMap(({ schema, path }) =>
        isObject(schema['items']) ? [{ schema: schema['items'], path: `${path}/items` }] : [],
      ),
    ),
  );
}

/** The names that an object valid in this way must have, each with the pointer to where that is said, in that order. */
export function requiredOf({ nodes }: Way): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { schema, path } of nodes)
    for (const [at, name] of listOf(schema['required']).entries())
      if (typeof name === 'string' && !names.has(name)) names.set(name, `${path}/required/${at}`);
  return names;
}

/** The first value that the schemas of a way give to a keyword; undefined where none does. */
export function keywordOf({ nodes }: Pick<Way, 'nodes'>, keyword: string): unknown {
  return nodes.find(({ schema }) => Object.hasOwn(schema, keyword) && schema[keyword] !== undefined)?.schema[keyword];
}

/** The number that a way gives to a keyword such as `minimum`: of several the tightest; undefined where it gives none. */
export function boundOf({ nodes }: Pick<Way, 'nodes'>, keyword: string): number | undefined {
  const given = nodes.map(({ schema }) => schema[keyword]).filter((value) => typeof value === 'number');
  if (given.length === 0) return undefined;
  return /min/i.test(keyword) ? Math.max(...given) : Math.min(...given);
}

/** The JSON types that any of the ways allows, each once; empty where none says. */
export function typesOf(ways: readonly Way[]): string[] {
  return [...new Set(ways.flatMap(({ types }) => types))];
}

/** True for a way in which nothing but null is valid. */
export function isNull({ types, values }: Way): boolean {
  return (types.length === 1 && types[0] === 'null') || (values?.length === 1 && values[0] === null);
}

/** Every schema that the ways are made of, each once. */
export function nodesOf(ways: readonly Way[]): SchemaNode[] {
  return [...new Map(ways.flatMap(({ nodes }) => nodes).map((node) => [node.path, node])).values()];
}

/** What a `$ref` such as `#/$defs/name` refers to within its document, and the pointer to it; undefined where nothing is there. */
export function resolveReference(root: unknown, reference: unknown): { value: unknown; path: string } | undefined {
  if (typeof reference !== 'string' || !/^#(\/|$)/.test(reference)) return undefined;
  const path = decoded(reference.slice(1));
  const value = resolvePointer(root, path);
  return value === undefined ? undefined : { value, path };
}

/** The parameters of a tool by its input schema, in the order of the definition; read once for a schema. */
export function parametersOf(inputSchema: unknown): readonly Property[] {
  return isObject(inputSchema) ? parameters(inputSchema) : [];
}

const parameters = once((inputSchema: object): readonly Property[] => {
  const document = openSchema(inputSchema);
  return propertiesOf(document, waysOf(document, inputSchema));
});

function expand(document: SchemaDocument, schema: unknown, path: string, opened: ReadonlySet<unknown>): SchemaNode[][] {
  if (schema === false) return [];
  if (opened.has(schema) || --document.left < 0) return [[]];
  if (!isObject(schema)) return [[{ schema: {}, path }]];
  const within = new Set(opened).add(schema);
  let ways: SchemaNode[][] = [[{ schema, path }]];
  const and = (others: readonly SchemaNode[][]) => {
    ways = product(document, ways, others);
  };
  const target = resolveReference(document.root, schema['$ref']);
  if (target) and(expand(document, target.value, document.base + target.path, within));
  for (const [at, part] of listOf(schema['allOf']).entries())
    and(expand(document, part, `${path}/allOf/${at}`, within));
  for (const keyword of ['anyOf', 'oneOf']) {
    const choices = listOf(schema[keyword]);
    if (choices.length > 0)
      and(
        choices
          .slice(0, wayLimit)
          .flatMap((choice, at) => expand(document, choice, `${path}/${keyword}/${at}`, within)),
      );
  }
  return ways;
}

/** The ways in which a value can meet all of some schemas. */
function allOf(document: SchemaDocument, places: readonly Place[]): Way[] {
  let ways: SchemaNode[][] = [[]];
  for (const { schema, path } of places) ways = product(document, ways, expand(document, schema, path, new Set()));
  return ways.map(toWay).filter(isPossible);
}

/** Each way of the one with each of the other; where what that costs is no longer left to read, the one alone. */
function product(document: SchemaDocument, some: SchemaNode[][], others: readonly SchemaNode[][]): SchemaNode[][] {
  document.left -= (some.length * others.length - 1) * (some[0]?.length ?? 0);
  if (isCut(document)) return some;
  return some.flatMap((way) => others.map((other) => [...way, ...other])).slice(0, wayLimit);
}

function membersOf(nodes: readonly SchemaNode[]): Map<string, Place[]> {
  const members = new Map<string, Place[]>();
  for (const { schema, path } of nodes) {
    const { properties } = schema;
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties)) {
      const place = { schema: properties[name], path: path + pointer('properties', name) };
      members.set(name, [...(members.get(name) ?? []), place]);
    }
  }
  return members;
}

function toWay(nodes: readonly SchemaNode[]): Way & { possible: boolean } {
  const types = nodes.map(({ schema }) => typesIn(schema)).filter((list) => list.length > 0);
  const values = nodes.map(({ schema }) => valuesIn(schema)).filter((list) => list !== undefined);
  const both = types.reduce<string[] | undefined>((all, more) => (all ? common(all, more) : more), undefined);
  const listed = values.reduce<unknown[] | undefined>((all, more) => {
    const allowed = new Set(more.map((value) => JSON.stringify(value)));
    return all ? all.filter((value) => allowed.has(JSON.stringify(value))) : more;
  }, undefined);
  return { nodes, types: both ?? [], values: listed, possible: both?.length !== 0 && listed?.length !== 0 };
}

function isPossible({ possible }: { possible: boolean }): boolean {
  return possible;
}

function typesIn({ type, nullable }: Record<string, unknown>): string[] {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
  return types.length > 0 && nullable === true && !types.includes('null') ? [...types, 'null'] : types;
}

function valuesIn(schema: Record<string, unknown>): unknown[] | undefined {
  if (schema['const'] !== undefined) return [schema['const']];
  return Array.isArray(schema['enum']) && schema['enum'].length > 0 ? schema['enum'] : undefined;
}

/** The types that both lists allow; an integer is a number. */
function common(some: readonly string[], others: readonly string[]): string[] {
  const narrowed = (types: readonly string[], by: readonly string[]) =>
    types.filter((type) => by.includes(type) || (type === 'integer' && by.includes('number')));
  return [...new Set([...narrowed(some, others), ...narrowed(others, some)])];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
