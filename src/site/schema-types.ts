import { isObject } from '../model/index.ts';

/** A schema without its prose, which no exporter reads. */
export function schemaTypes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(schemaTypes);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) =>
      (key === 'description' || key === 'title') && typeof value === 'string' ? [] : [[key, schemaTypes(value)]],
    ),
  );
}
