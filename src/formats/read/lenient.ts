import type * as z from 'zod/mini';
import { isObject } from '../../model/index.ts';
import { accepts, branchFor, definitionOf, type Shape } from '../shape.ts';

/** What is left of a shape's value without its misfits: every key may be missing, and so may items of a list. */
export type Lenient<S> =
  S extends z.ZodMiniOptional<infer Inner>
    ? Lenient<Inner>
    : S extends z.ZodMiniObject<infer Keys>
      ? { readonly [K in keyof Keys]?: Lenient<Keys[K]> | undefined }
      : S extends z.ZodMiniRecord<z.core.$ZodRecordKey, infer Value>
        ? ReadonlyMap<string, Lenient<Value> | undefined>
        : S extends z.ZodMiniArray<infer Item>
          ? readonly (Lenient<Item> | undefined)[]
          : S extends z.ZodMiniUnion<infer Options extends readonly z.core.SomeType[]>
            ? Lenient<Options[number]>
            : z.output<S>;

/** A value as far as it has the shape: what has another kind is left out, as most consumers do. An object under any names becomes a map. */
export function lenient<S extends Shape>(shape: S, value: unknown): Lenient<S> {
  return (part(shape, value) ?? part(shape, {})) as Lenient<S>;
}

function part(shape: Shape, value: unknown): unknown {
  const def = definitionOf(shape);
  switch (def.type) {
    case 'unknown':
      return value;
    case 'object':
      if (!isObject(value)) return undefined;
      return Object.fromEntries(
        Object.entries(def.shape)
          .filter(([key]) => Object.hasOwn(value, key))
          .map(([key, inner]) => [key, part(inner, value[key])]),
      );
    case 'record':
      if (!isObject(value)) return undefined;
      return new Map(Object.entries(value).map(([key, item]) => [key, part(def.valueType, item)]));
    case 'array':
      return Array.isArray(value) ? value.map((item) => part(def.element, item)) : undefined;
    case 'union': {
      const branch = branchFor(value, def.options);
      return branch && part(branch, value);
    }
    default:
      return accepts(shape, value) ? value : undefined;
  }
}
