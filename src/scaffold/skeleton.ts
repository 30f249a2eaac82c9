import * as z from 'zod';
import { isObject } from '../model/index.ts';
import { unfilled } from '../store/index.ts';

type Schema = Record<string, unknown>;

/** Values that are known already, by the path of their key, such as `launch.transport`. */
export type Known = Readonly<Record<string, string | number>>;

/**
 * The keys of a schema as YAML to fill in: each under the schema's own sentence about it; what is optional is commented
 * out. Of several forms, the one whose `kind` is known is written.
 */
export function skeletonOf(schema: z.ZodType, known: Known): string {
  const form = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return `${linesOf(form, known, '').join('\n')}\n`;
}

function linesOf(schema: Schema, known: Known, path: string): string[] {
  const required = new Set(schema['required'] as string[] | undefined);
  return Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).flatMap(([key, property]) => {
    const at = `${path}${key}`;
    const given = Object.hasOwn(known, at) ? String(known[at]) : undefined;
    if (given !== undefined && (given.startsWith('\n') || !given.includes(unfilled)))
      return lineOf(key, property, known, at);
    const about = [property['description'] as string | undefined, choicesOf(property)].filter(Boolean).join(' ');
    if (!required.has(key) && !isKnown(known, at)) return [`# ${key}: (optional) ${about}`.trimEnd()];
    return [...(about === '' ? [] : [`# ${about}`]), ...lineOf(key, property, known, at)];
  });
}

function lineOf(key: string, property: Schema, known: Known, at: string): string[] {
  if (Object.hasOwn(known, at)) return [`${key}: ${known[at]}`.replace(': \n', ':\n')];
  const form = formOf(property, known, at);
  if (form['const'] !== undefined) return [`${key}: ${String(form['const'])}`];
  if (isObject(form['properties'])) return [`${key}:`, ...indent(linesOf(form, known, `${at}.`))];
  if (form['type'] !== 'array') return [`${key}: ${unfilled}`];
  const items = form['items'] as Schema;
  if (isObject(items['properties'])) {
    const [first = '', ...rest] = linesOf(items, known, `${at}.`);
    return [`${key}:`, `  - ${first}`, ...indent(indent(rest))];
  }
  const count = Number(form['minItems'] ?? 1);
  return count > 1 ? [`${key}:`, ...Array.from({ length: count }, () => `  - ${unfilled}`)] : [`${key}: [${unfilled}]`];
}

/** Of several forms, that of the known kind. */
function formOf(property: Schema, known: Known, at: string): Schema {
  const forms = property['oneOf'] as Schema[] | undefined;
  const kindOf = (form: Schema) => (form['properties'] as Record<string, Schema>)['kind']?.['const'];
  return forms?.find((form) => kindOf(form) === known[`${at}.kind`]) ?? property;
}

function choicesOf({ enum: values, items }: Schema): string | undefined {
  if (Array.isArray(values)) return `One of: ${values.join(', ')}.`;
  const each = isObject(items) ? items['enum'] : undefined;
  return Array.isArray(each) ? `Some of: ${each.join(', ')}.` : undefined;
}

function isKnown(known: Known, at: string): boolean {
  return Object.keys(known).some((path) => path === at || path.startsWith(`${at}.`));
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
