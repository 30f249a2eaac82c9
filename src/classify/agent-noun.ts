import type { VerbEntry } from './rule-set.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** The verb of a noun for who does it, such as read of reader; undefined for any other word. */
export function verbOfAgent(word: string, words: Words): VerbEntry | undefined {
  if (!/..[eo]r$/.test(word)) return undefined;
  const stem = word.slice(0, -2);
  for (const base of [stem, `${stem}e`, /(.)\1$/.test(stem) ? stem.slice(0, -1) : '']) {
    const entry = words.of(base).verb;
    if (entry?.form === 'base' && !entry.dependent) return entry;
  }
  return undefined;
}

/**
 * True where most names end in who does it and open with no verb, as in team_reader and team_writer: one such name
 * alone may as well name a thing, such as a listener.
 */
export function endInAgents(names: readonly (readonly Token[])[], words: Words): boolean {
  const found = new Set<string>();
  let ending = 0;
  for (const tokens of names) {
    const agent = tokens.length > 1 ? verbOfAgent(tokens.at(-1)!.word, words) : undefined;
    if (agent === undefined) continue;
    ending++;
    found.add(agent.lemma);
  }
  return found.size > 1 && ending > 2 && ending * 2 > names.length;
}
