/** The chosen value of each facet that was chosen. */
export type Chosen = ReadonlyMap<string, string>;

/** Whether what a row is, as `facet:value` words, has every chosen value; `except` names a facet that does not count. */
export function isChosen(words: readonly string[], chosen: Chosen, except?: string): boolean {
  return [...chosen].every(([facet, value]) => facet === except || words.includes(`${facet}:${value}`));
}

/** How many rows each value would leave, were nothing chosen of its own facet. */
export function countLeft(rows: readonly (readonly string[])[], chosen: Chosen, facet: string, value: string): number {
  const word = `${facet}:${value}`;
  return rows.filter((words) => words.includes(word) && isChosen(words, chosen, facet)).length;
}

/** What was chosen, as an address keeps it. */
export function parseChosen(search: string, facets: readonly string[]): Map<string, string> {
  const params = new URLSearchParams(search);
  return new Map(
    facets.flatMap((facet) => {
      const value = params.get(facet);
      return value === null || value === '' ? [] : [[facet, value] as const];
    }),
  );
}

/** The search part of the address that keeps what was chosen; empty where nothing is. */
export function stringifyChosen(chosen: Chosen): string {
  const text = new URLSearchParams([...chosen]).toString();
  return text === '' ? '' : `?${text}`;
}
