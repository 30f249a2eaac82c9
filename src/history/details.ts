import { canonicalJson, hiddenCharacters, isObject, type ToolDefinition } from '../model/index.ts';
import { instructionsIn } from './instructs.ts';
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
  /** Sentences that order the model to do something, and characters that do not show, where there were none such before. */
  | { what: 'instructions'; sentences: string[] }
  | { what: 'hidden'; codePoints: string[] }
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
    ...newInText(before, after),
    ...parameterDetails(old, now),
    ...differences(old.annotations, now.annotations).map((one) => ({ what: 'annotation', ...one }) as const),
    ...differences(old.others, now.others).map((one) => ({ what: 'field', ...one }) as const),
  ];
}

/** What the text of a definition orders and hides that it did not before. */
function newInText(before: ToolDefinition, after: ToolDefinition): Detail[] {
  const [old, now] = [textsIn(before), textsIn(after)];
  const known = new Set(old.flatMap(instructionsIn));
  const sentences = now.flatMap(instructionsIn).filter((sentence) => !known.has(sentence));
  const seen = new Set(old.flatMap(hiddenIn));
  const codePoints = [...new Set(now.flatMap(hiddenIn))].filter((codePoint) => !seen.has(codePoint));
  return [
    ...(sentences.length > 0 ? [{ what: 'instructions', sentences } as const] : []),
    ...(codePoints.length > 0 ? [{ what: 'hidden', codePoints } as const] : []),
  ];
}

function hiddenIn(text: string): string[] {
  return hiddenCharacters(text).map(({ codePoint }) => codePoint);
}

/** Every text that a definition shows to a model: descriptions and titles, wherever they stand. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'description' || key === 'title' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item));
  return isObject(value) ? Object.entries(value).flatMap(([name, item]) => textsIn(item, name)) : [];
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
