import { isObject, type ParameterKind, resolvePointer, type ToolDefinition } from '../model/index.ts';

/** The name of the first parameter of this kind, required ones first; null where there is none. */
export function firstParameter(definition: ToolDefinition, kind: ParameterKind): string | null {
  const schema = isObject(definition.inputSchema) ? definition.inputSchema : {};
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const listed: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const required = new Set(listed.filter((name) => typeof name === 'string' && Object.hasOwn(properties, name)));
  const names = new Set([...required, ...Object.keys(properties)]) as Set<string>;
  for (const name of names)
    if (isOfKind(kind, branchesOf(properties[name], schema), !required.has(name))) return name;
  return null;
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
