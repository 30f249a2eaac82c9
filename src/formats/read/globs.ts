/** Finds the first or the last of some rules that is for a name. */
export interface Lookup<R> {
  first(name: string): R | undefined;
  last(name: string): R | undefined;
}

/**
 * Rules by the one name that each is for, so that no two names are compared; only those for which `only` gives none
 * are tried one after another.
 */
export function lookup<R>(
  rules: readonly R[],
  only: (rule: R) => string | undefined,
  holds: (rule: R, name: string) => boolean,
): Lookup<R> {
  const exact = new Map<string, { first: number; last: number }>();
  const others: number[] = [];
  for (const [at, rule] of rules.entries()) {
    const name = only(rule);
    if (name === undefined) others.push(at);
    else exact.set(name, { first: exact.get(name)?.first ?? at, last: at });
  }
  return {
    first(name) {
      const known = exact.get(name)?.first ?? Infinity;
      const other = others.find((at) => at > known || holds(rules[at]!, name)) ?? Infinity;
      return rules[Math.min(known, other)];
    },
    last(name) {
      const known = exact.get(name)?.last ?? -1;
      const other = others.findLast((at) => at < known || holds(rules[at]!, name)) ?? -1;
      return rules[Math.max(known, other)];
    },
  };
}

/** The name that a pattern with `*` and `?` stands for, where it stands for one alone. */
export function onlyName(pattern: string): string | undefined {
  return /[*?]/.test(pattern) ? undefined : pattern;
}

/** Patterns with `*` and `?` by the names that they match. */
export function globs(patterns: readonly string[]): Lookup<string> {
  return lookup(patterns, onlyName, globMatches);
}

/** True where the pattern, with `*` for any characters and `?` for one, matches the whole name; in linear time. */
export function globMatches(pattern: string, name: string): boolean {
  let reached = new Set([0]);
  for (const character of pattern.split('')) {
    const next = new Set<number>();
    for (const at of reached) {
      if (character === '*') for (let end = at; end <= name.length; end++) next.add(end);
      else if (at < name.length && (character === '?' || character === name[at])) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(name.length);
}
