const fetched = new Map<string, Promise<unknown>>();

/** A JSON file of the site, fetched once. Rejects where it is not there; the next call tries again. */
export function fetchOnce<T>(address: string): Promise<T> {
  const known =
    fetched.get(address) ??
    fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
      return (await response.json()) as unknown;
    });
  fetched.set(address, known);
  known.catch(() => fetched.delete(address));
  return known as Promise<T>;
}
