import type * as z from 'zod';
import {
  canonicalJson,
  definitionSchema,
  isObject,
  type Problem,
  promptSchema,
  resourceSchema,
} from '../model/index.ts';
import { type ListName, problem } from './capture.ts';
import { quoted, visible } from '../model/index.ts';

/** One entry of a list, just as the server gave it. */
export type Entry = Record<string, unknown>;

const kinds: Record<ListName, { one: string; schema: z.ZodType; key: string }> = {
  tools: { one: 'tool', schema: definitionSchema, key: 'name' },
  resources: { one: 'resource', schema: resourceSchema, key: 'uri' },
  resourceTemplates: { one: 'resource template', schema: resourceSchema, key: 'uriTemplate' },
  prompts: { one: 'prompt', schema: promptSchema, key: 'name' },
};

/**
 * The entries that can be kept, ordered by name or address, code unit by code unit. One that cannot be read, or a second one of
 * the same name, is reported with its text and hides no other.
 */
export function salvage(name: ListName, items: readonly unknown[]): { entries: Entry[]; problems: Problem[] } {
  const { one, schema, key } = kinds[name];
  const problems: Problem[] = [];
  const sound = items.filter((item, index): item is Entry => {
    const result = schema.safeParse(item);
    if (result.success && isObject(item)) return true;
    const issue = result.error?.issues[0];
    const where = issue && issue.path.length > 0 ? `: ${issue.path.join('.')}: ${issue.message}` : '';
    problems.push(
      problem('error', `/${name}`, `${one} ${index + 1} in the server's order cannot be read${where}`, {
        expected: `an object with a ${key}`,
        actual: visible(canonicalJson(item), 4000),
      }),
    );
    return false;
  });

  const sorted = sound
    .map((entry) => ({ entry, key: String(entry[key] ?? ''), text: canonicalJson(entry) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text));
  const entries: Entry[] = [];
  let copies = 0;
  for (const [at, { entry, key: id, text }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before?.text === text) copies += 1;
    else if (before?.key === id && id !== '')
      problems.push(
        problem('error', `/${name}`, `a further ${one} has the ${key} ${quoted(id)}, with another definition`, {
          actual: visible(text, 4000),
          tip: 'a client may call either; the other definition is kept',
        }),
      );
    else entries.push(entry);
  }
  if (copies > 0) problems.push(problem('warning', `/${name}`, `${copies} entries are exact copies of others`));
  return { entries, problems };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
