/** What a consumer writes for a name. */
interface Patterns {
  /** True where that stands for this name alone. */
  isExact: (tool: string) => boolean;
  /** True where it stands for the other name as well. */
  standsFor: (tool: string, other: string) => boolean;
}

/** A speller for `reduce`: names share one where what is written for one of them stands for the other as well. */
export function overlapSpeller(names: ReadonlySet<string>, { isExact, standsFor }: Patterns) {
  const joined = new Map<string, string>();
  const root = (name: string): string => {
    const next = joined.get(name);
    if (next === undefined) return name;
    const last = root(next);
    joined.set(name, last);
    return last;
  };
  for (const name of names) {
    if (isExact(name)) continue;
    for (const other of names) {
      const [from, to] = [root(other), root(name)];
      if (from !== to && standsFor(name, other)) joined.set(from, to);
    }
  }
  return root;
}
