import { isObject, type ParameterKind, resolvePointer, type ToolDefinition } from '../model/index.ts';

/**
 * The name of the first parameter of this kind: those that share a word with the tool's name come first, since they
 * say what the call is about, then required ones; null where there is none.
 */
export function firstParameter(definition: ToolDefinition, kind: ParameterKind): string | null {
  const schema = isObject(definition.inputSchema) ? definition.inputSchema : {};
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const listed: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const required = new Set(
    listed.filter((name): name is string => typeof name === 'string' && Object.hasOwn(properties, name)),
  );
  const names = [...new Set([...required, ...Object.keys(properties)])];
  const about = wordsOf(definition.name);
  const telling = names.filter((name) => wordsOf(name).some((word) => about.includes(word)));
  return (
    [...telling, ...names].find((name) => isOfKind(kind, branchesOf(properties[name], schema), !required.has(name))) ??
    null
  );
}

function wordsOf(name: string): string[] {
  return name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase().replace(/s$/, ''))
    .filter((word) => word.length > 2);
}

function isOfKind(kind: ParameterKind, branches: readonly Record<string, unknown>[], optional: boolean): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'optional':
      return optional;
    case 'text':
      return branches.some((branch) => has(branch, 'string') && branch['format'] === undefined);
    case 'collection':
      return branches.some((branch) => has(branch, 'array') && branch['maxItems'] === undefined);
    case 'optional-collection':
      return optional && isOfKind('collection', branches, optional);
    case 'number-without-minimum':
      return branches.some(
        (branch) =>
          (has(branch, 'integer') || has(branch, 'number')) &&
          branch['minimum'] === undefined &&
          branch['exclusiveMinimum'] === undefined,
      );
  }
}

/** The schemas that a value may match, with one level of choice and of reference opened; fixed values left out. */
function branchesOf(property: unknown, root: Record<string, unknown>): Record<string, unknown>[] {
  const direct = follow(property, root);
  const choices = [direct['anyOf'], direct['oneOf']].filter(Array.isArray).flat();
  return [direct, ...choices.map((choice) => follow(choice, root))].filter(
    (branch) => branch['enum'] === undefined && branch['const'] === undefined,
  );
}

function follow(schema: unknown, root: Record<string, unknown>): Record<string, unknown> {
  if (!isObject(schema)) return {};
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#')) return schema;
  const target = resolvePointer(root, reference.slice(1));
  return isObject(target) ? target : {};
}

function has(schema: Record<string, unknown>, type: string): boolean {
  return schema['type'] === type || (Array.isArray(schema['type']) && schema['type'].includes(type));
}
