import type * as z from 'zod';

type Type = z.core.$ZodTypes;

/** The schemas for what stands at a path of a value: several where a union has them, none where none is known. */
function schemasAt(schema: z.core.SomeType, path: readonly PropertyKey[]): z.core.SomeType[] {
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  return layersOf(schema)
    .flatMap((layer) => membersOf(layer, key))
    .flatMap((member) => schemasAt(member, rest));
}

/** What the schema says in words of the value at a path; undefined where it says nothing. */
export function sentenceAt(schema: z.core.SomeType, path: readonly PropertyKey[]): string | undefined {
  return schemasAt(schema, path)
    .flatMap(layersOf)
    .map((layer) => (layer as { description?: string }).description)
    .find((sentence) => sentence !== undefined);
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.core.SomeType, path: readonly PropertyKey[]): string[] {
  return schemasAt(schema, path)
    .flatMap(layersOf)
    .flatMap((layer) => {
      const { def } = (layer as Type)._zod;
      return def.type === 'object' ? Object.keys(def.shape) : [];
    });
}

/** A schema, and those inside it that are for the same value. */
function layersOf(schema: z.core.SomeType): z.core.SomeType[] {
  const { def } = (schema as Type)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return [schema, ...layersOf(def.innerType)];
    case 'pipe':
      return [schema, ...layersOf(def.in), ...layersOf(def.out)];
    case 'union':
      return [schema, ...def.options.flatMap(layersOf)];
    default:
      return [schema];
  }
}

function membersOf(schema: z.core.SomeType, key: PropertyKey): z.core.SomeType[] {
  const { def } = (schema as Type)._zod;
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? [def.shape[key as string]!] : [];
    case 'record':
      return [def.valueType];
    case 'array':
      return [def.element];
    case 'tuple':
      return def.items.slice(Number(key), Number(key) + 1);
    default:
      return [];
  }
}
