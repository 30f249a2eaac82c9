/** A speller for `reduce`: names share one where what is written for one of them stands for the other as well. */
export function overlapSpeller(names: readonly string[], standsFor: (tool: string, other: string) => boolean) {
  const shared = new Map(names.map((name) => [name, name]));
  for (const name of names)
    for (const other of names) {
      const [from, to] = [shared.get(other)!, shared.get(name)!];
      if (from === to || !standsFor(name, other)) continue;
      for (const [each, joint] of shared) if (joint === from) shared.set(each, to);
    }
  return (tool: string): string => shared.get(tool) ?? tool;
}
