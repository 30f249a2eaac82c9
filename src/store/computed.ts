import type * as z from 'zod';
import { parse } from '../model/index.ts';
import { readOptional, shown } from './read-file.ts';
import { writeFile } from './write-file.ts';

/**
 * Writes a computed value as the one text that it has: checked by its schema and in the schema's order of keys, two
 * spaces deep. True when that changed the file. Throws InputError where the value is not what the schema says.
 */
export function writeComputed<S extends z.ZodType>(schema: S, value: z.input<S>, file: string): boolean {
  return writeJson(parse(schema, value, shown(file)), file);
}

/** Writes a value as JSON, two spaces deep, its keys in the order that they have; true when that changed the file. */
export function writeJson(value: unknown, file: string): boolean {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (readOptional(file) === text) return false;
  writeFile(file, text);
  return true;
}
