import { isObject, type ToolDefinition } from '../model/index.ts';
import type { RuleSet } from './rule-set.ts';
import { saidAct, saidKey } from './said-act.ts';

/** What the tools of a server tell together about words of each of them. */
export interface ServerWords {
  /** Arguments that most of the tools require, and that therefore tell nothing of one of them. */
  shared: ReadonlySet<string>;
  /** How the descriptions write a word that is an abbreviation or has capitals inside, by the word in lower case. */
  spelling: ReadonlyMap<string, string>;
  /** What the descriptions of several tools say in the same words, so that it tells none from another. */
  repeated: ReadonlySet<string>;
}

/** How much of a description is read, in code units. */
const longest = 2000;

/** Reads all tools of a server once. Linear in their number. */
export function serverWords(tools: readonly ToolDefinition[], rules: RuleSet): ServerWords {
  const objects = new Map<string, number>();
  for (const { description = '' } of tools) {
    const said = saidAct(description, rules);
    if (said !== null) objects.set(saidKey(said), (objects.get(saidKey(said)) ?? 0) + 1);
  }
  const repeated = new Set([...objects].filter(([, count]) => count > 1).map(([key]) => key));
  return { shared: sharedArguments(tools), spelling: spellings(tools), repeated };
}

/** The arguments that at least five tools and half of those that require any argument require. */
function sharedArguments(tools: readonly ToolDefinition[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let requiring = 0;
  for (const { inputSchema } of tools) {
    const required: unknown = isObject(inputSchema) ? inputSchema['required'] : undefined;
    if (!Array.isArray(required) || required.length === 0) continue;
    requiring++;
    for (const name of required) if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 5 && count * 2 >= requiring).map(([name]) => name));
}

/** The words that stand inside sentences, never in lower case and nearly always with the same capitals. */
function spellings(tools: readonly ToolDefinition[]): ReadonlyMap<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const { description = '' } of tools)
    for (const [, word] of description
      .slice(0, longest)
      .matchAll(/(?<=[\p{Ll}\d,] )([\p{L}\d]{2,20})(?![\p{L}\d_-])/gu)) {
      const known = forms.get(word!.toLowerCase()) ?? new Map<string, number>();
      known.set(word!, (known.get(word!) ?? 0) + 1);
      forms.set(word!.toLowerCase(), known);
    }
  const found = new Map<string, string>();
  for (const [word, known] of forms) {
    const all = [...known.values()].reduce((sum, count) => sum + count, 0);
    const [form, count] = [...known].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (/\p{Lu}.*[\p{Lu}\d]/u.test(form) && !known.has(word) && count > 1 && count >= 0.8 * all) found.set(word, form);
  }
  return found;
}
