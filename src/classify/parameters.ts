import { isObject, pointer, resolvePointer } from '../model/index.ts';

/** A string of a schema and the JSON pointer to it. */
export interface Place {
  text: string;
  path: string;
}

/** One argument of a tool, at any depth of its schema. */
export interface Parameter {
  name: string;
  /** 0 for an argument of the call itself. */
  depth: number;
  /** True within the items of a list. */
  repeated: boolean;
  /** The entry in `required`, where it is required. */
  required: Place | undefined;
  types: readonly Place[];
  /** The texts of its enum and const values, and how many there are in all. */
  values: readonly Place[];
  closed: boolean;
  defaults: readonly unknown[];
  texts: readonly Place[];
  minimum: boolean;
  maximum: boolean;
}

/** What could be read of an input schema. */
export interface Parameters {
  list: readonly Parameter[];
  /** False where there is no object schema. */
  readable: boolean;
  /** True where the schema is larger or deeper than what was read. */
  cut: boolean;
}

interface Node {
  schema: Record<string, unknown>;
  path: string;
}

const nodeLimit = 2000;
const depthLimit = 6;

/** The arguments that an input schema describes, through `$ref`, `oneOf`, `anyOf` and `allOf`; `base` is its own pointer. */
export function readParameters(root: unknown, base: string): Parameters {
  if (!isObject(root)) return { list: [], readable: false, cut: false };
  const list: Parameter[] = [];
  const budget = { left: nodeLimit };
  const seen = new Set<unknown>();
  const queue: (Node & { depth: number; repeated: boolean })[] = [
    { schema: root, path: base, depth: 0, repeated: false },
  ];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const node of alternatives(next, root, base, budget)) {
      if (seen.has(node.schema)) continue;
      seen.add(node.schema);
      const properties = node.schema['properties'];
      if (!isObject(properties)) continue;
      const required = requiredNames(node);
      for (const name of Object.keys(properties)) {
        const schema = properties[name];
        if (--budget.left < 0) return { list, readable: true, cut: true };
        const nodes = alternatives(
          { schema: isObject(schema) ? schema : {}, path: node.path + pointer('properties', name) },
          root,
          base,
          budget,
        );
        const parameter = toParameter(name, next, nodes, required.get(name));
        list.push(parameter);
        if (next.depth >= depthLimit) continue;
        for (const inner of nodes) {
          queue.push({ ...inner, depth: next.depth + 1, repeated: next.repeated });
          const items = inner.schema['items'];
          if (isObject(items))
            queue.push({ schema: items, path: `${inner.path}/items`, depth: next.depth + 1, repeated: true });
        }
      }
    }
  }
  return { list, readable: true, cut: budget.left <= 0 };
}

/** The schema itself and all that it refers to or chooses from. */
function alternatives(node: Node, root: unknown, base: string, budget: { left: number }): Node[] {
  if (!branches(node.schema)) return --budget.left < 0 ? [] : [node];
  const found: Node[] = [];
  const visited = new Set<string>();
  const stack = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (visited.has(next.path) || --budget.left < 0) continue;
    visited.add(next.path);
    found.push(next);
    const ref = next.schema['$ref'];
    if (typeof ref === 'string' && ref.startsWith('#')) {
      const target = resolvePointer(root, ref.slice(1));
      if (isObject(target)) stack.push({ schema: target, path: base + ref.slice(1) });
    }
    for (const key of choosing) {
      const choices = next.schema[key];
      if (!Array.isArray(choices)) continue;
      for (let i = choices.length - 1; i >= 0; i--)
        if (isObject(choices[i])) stack.push({ schema: choices[i], path: `${next.path}/${key}/${i}` });
    }
  }
  return found;
}

const choosing = ['allOf', 'anyOf', 'oneOf'] as const;

/** True where a schema refers to others or chooses from some. */
function branches(schema: Node['schema']): boolean {
  return (
    schema['$ref'] !== undefined ||
    schema['allOf'] !== undefined ||
    schema['anyOf'] !== undefined ||
    schema['oneOf'] !== undefined
  );
}

function toParameter(
  name: string,
  { depth, repeated }: { depth: number; repeated: boolean },
  nodes: readonly Node[],
  required: Place | undefined,
): Parameter {
  const types: Place[] = [];
  const values: Place[] = [];
  const texts: Place[] = [];
  const defaults: unknown[] = [];
  let closed = false;
  let minimum = false;
  let maximum = false;
  for (const { schema, path } of nodes) {
    addStrings(types, schema, path, 'type');
    addStrings(values, schema, path, 'enum');
    addStrings(values, schema, path, 'const');
    closed ||= Array.isArray(schema['enum']) || schema['const'] !== undefined;
    addStrings(texts, schema, path, 'description');
    addStrings(texts, schema, path, 'title');
    const items = schema['items'];
    if (isObject(items) && Array.isArray(items['enum'])) {
      addStrings(values, items, `${path}/items`, 'enum');
      closed = true;
    }
    if ('default' in schema) defaults.push(schema['default']);
    minimum ||= 'minimum' in schema || 'exclusiveMinimum' in schema;
    maximum ||= 'maximum' in schema || 'exclusiveMaximum' in schema || 'maxItems' in schema;
  }
  return { name, depth, repeated, required, types, values, closed, defaults, texts, minimum, maximum };
}

function requiredNames({ schema, path }: Node): ReadonlyMap<string, Place> {
  const places: Place[] = [];
  addStrings(places, schema, path, 'required');
  return new Map(places.map((place) => [place.text, place]));
}

/** Adds the string, or the first of the strings, that a schema has under a key. */
function addStrings(found: Place[], schema: Node['schema'], path: string, key: string): void {
  const value = schema[key];
  if (typeof value === 'string') found.push({ text: value, path: `${path}/${key}` });
  if (!Array.isArray(value)) return;
  const most = found.length + 200;
  for (let i = 0; i < value.length && found.length < most; i++)
    if (typeof value[i] === 'string') found.push({ text: value[i] as string, path: `${path}/${key}/${i}` });
}
