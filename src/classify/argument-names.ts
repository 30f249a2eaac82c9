import { holdsOne, isOne } from './phrases.ts';
import type { ParameterRule } from './rule-set.ts';
import { splitName } from './tokens.ts';
import type { Words } from './words.ts';

/** How many names are kept: servers share most of them, such as limit and query. */
const most = 5000;
/** Longer names, in code units, are not kept. */
const longestKept = 60;
/** How much of a name is read, in code units. */
const longest = 200;

/** The names of arguments that have been met, each with the rules for which it is one of theirs, whatever else they ask. */
export class ArgumentNames {
  readonly #words: Words;
  readonly #kept = new Map<string, readonly ParameterRule[]>();

  constructor(words: Words) {
    this.#words = words;
  }

  /** The rules that look for such a name, in the order of its words. */
  rulesFor(name: string): readonly ParameterRule[] {
    return this.#kept.get(name) ?? this.#meet(name);
  }

  #meet(name: string): readonly ParameterRule[] {
    const rules = rulesOf(name, this.#words);
    if (name.length > longestKept) return rules;
    if (this.#kept.size >= most) this.#kept.clear();
    this.#kept.set(name, rules);
    return rules;
  }
}

function rulesOf(name: string, words: Words): readonly ParameterRule[] {
  const tokens = splitName(name.slice(0, longest), words);
  const found = new Set<ParameterRule>();
  for (const { known } of tokens) for (const rule of known.parameters) found.add(rule);
  return [...found].filter(({ match, names, without }) => {
    const isNamed = match.whole ? isOne(tokens, names) : holdsOne(tokens, names);
    return isNamed && !(without && holdsOne(tokens, without));
  });
}
