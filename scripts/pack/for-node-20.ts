/** What Node 20 does not have yet of what this project uses: the values in groups by a key, in the order of their first. */
Map.groupBy ??= <K, T>(values: Iterable<T>, keyOf: (value: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** Node 20 keeps no number as it was written, so none is kept so: each is written as JavaScript writes it. */
const json = JSON as unknown as { isRawJSON?: (value: unknown) => boolean };
json.isRawJSON ??= () => false;

export {};
