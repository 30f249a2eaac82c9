import { canonicalJson, isObject, type ToolDefinition } from '../model/index.ts';
import { type WordRun, wordRuns } from './words.ts';

/** A keyword whose value differs; null where that side does not have it, else its JSON text. */
export interface Difference {
  name: string;
  before: string | null;
  after: string | null;
}

/** One thing that differs between two definitions of a tool. */
export type Detail =
  | { what: 'description'; words: WordRun[] }
  | { what: 'parameter'; name: string; change: 'added' | 'removed'; required: boolean }
  | { what: 'parameter'; name: string; change: 'changed'; differences: Difference[] }
  | ({ what: 'annotation' } & Difference)
  | ({ what: 'field' } & Difference);

/** What differs between two definitions: description, parameters, annotations, then every other field. */
export function details(before: ToolDefinition, after: ToolDefinition): Detail[] {
  const [old, now] = [fields(before), fields(after)];
  return [
    ...(old.description === now.description
      ? []
      : [{ what: 'description', words: wordRuns(old.description, now.description) } as const]),
    ...parameterDetails(old, now),
    ...differences(old.annotations, now.annotations).map((one) => ({ what: 'annotation', ...one }) as const),
    ...differences(old.others, now.others).map((one) => ({ what: 'field', ...one }) as const),
  ];
}

interface Fields {
  description: string;
  parameters: Record<string, unknown>;
  required: ReadonlySet<unknown>;
  annotations: Record<string, unknown>;
  others: Record<string, unknown>;
}

function fields(definition: ToolDefinition): Fields {
  const { description = '', inputSchema, annotations, ...others } = definition;
  const { properties, required, ...schema } = isObject(inputSchema) ? inputSchema : {};
  const readable =
    (inputSchema === undefined || isObject(inputSchema)) && (properties === undefined || isObject(properties));
  return {
    description,
    parameters: isObject(properties) ? properties : {},
    required: new Set(Array.isArray(required) ? required : []),
    annotations: isObject(annotations) ? annotations : {},
    others: { ...others, inputSchema: readable ? schema : inputSchema },
  };
}

function parameterDetails(old: Fields, now: Fields): Detail[] {
  return names(old.parameters, now.parameters).flatMap((name): Detail[] => {
    const [before, after] = [old, now].map((side) => ({
      there: Object.hasOwn(side.parameters, name),
      required: side.required.has(name),
      schema: side.parameters[name],
    }));
    if (!before!.there) return [{ what: 'parameter', name, change: 'added', required: after!.required }];
    if (!after!.there) return [{ what: 'parameter', name, change: 'removed', required: before!.required }];
    const found = differences(
      { ...keywords(before!.schema), required: before!.required },
      { ...keywords(after!.schema), required: after!.required },
    );
    return found.length === 0 ? [] : [{ what: 'parameter', name, change: 'changed', differences: found }];
  });
}

/** The keywords of a parameter's schema; a schema that is no object (`true`) counts as one keyword. */
function keywords(schema: unknown): Record<string, unknown> {
  return isObject(schema) ? schema : { schema };
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): Difference[] {
  return names(before, after).flatMap((name) => {
    const [old, now] = [text(before, name), text(after, name)];
    return old === now ? [] : [{ name, before: old, after: now }];
  });
}

function text(object: Record<string, unknown>, name: string): string | null {
  return Object.hasOwn(object, name) && object[name] !== undefined ? canonicalJson(object[name]) : null;
}

function names(...objects: Record<string, unknown>[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))].sort();
}
