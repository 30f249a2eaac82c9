import { isObject, openSchema, propertiesOf, type SchemaDocument, type Way, waysOf } from '../model/core.ts';

/**
 * Why arguments are refused that hold a key which a definition of the tool does not know, where the policy tests
 * arguments: a server may read a name that it never told, and then another value than the one that was tested.
 * Undefined where every key is known, or nothing is tested.
 */
export function unknownKeyReason(
  args: Record<string, unknown>,
  paths: readonly string[],
  schemas: readonly unknown[],
): string | undefined {
  if (paths.length === 0) return undefined;
  const tested = paths.map((path) => path.split('.'));
  for (const schema of schemas) {
    const document = openSchema(schema);
    const key = unknownKey(args, tested, document, waysOf(document, schema));
    if (key !== undefined)
      return `The tool's definition knows no argument ${JSON.stringify(key.slice(0, 60))}, and the policy tests its arguments.`;
  }
  return undefined;
}

/** The first key that the schema does not know, in an object through which a tested path leads. */
function unknownKey(
  value: unknown,
  paths: readonly (readonly string[])[],
  document: SchemaDocument,
  ways: readonly Way[],
): string | undefined {
  if (!isObject(value)) return undefined;
  const known = new Map(propertiesOf(document, ways).map((property) => [property.name, property.ways]));
  for (const key of Object.keys(value)) if (!known.has(key)) return key;
  for (const name of new Set(paths.map(([first]) => first!))) {
    const below = paths.filter((path) => path[0] === name && path.length > 1).map((path) => path.slice(1));
    if (below.length === 0 || !Object.hasOwn(value, name)) continue;
    const found = unknownKey(value[name], below, document, known.get(name)!);
    if (found !== undefined) return `${name}.${found}`;
  }
  return undefined;
}
