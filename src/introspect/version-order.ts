/**
 * Negative where the first release of a package comes before the second, positive where it comes after, 0 where they are one;
 * null where one of them is not written as a release, such as a commit. By numbers; a release that is marked as one before a
 * release comes before it, as Semantic Versioning 2.0.0 and PEP 440 have it.
 */
export function compareReleases(a: string, b: string): number | null {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one === null || other === null) return null;
  for (let at = 0; at < Math.max(one.numbers.length, other.numbers.length); at++) {
    const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.before === other.before) return 0;
  if (one.before === '' || other.before === '') return one.before === '' ? 1 : -1;
  return one.before.localeCompare(other.before, 'en', { numeric: true });
}

function partsOf(version: string): { numbers: number[]; before: string } | null {
  const [, numbers, before = ''] =
    /^v?(\d+(?:\.\d+)+)(?:[-.]?([A-Za-z][0-9A-Za-z.-]*))?(?:\+.*)?$/u.exec(version) ?? [];
  return numbers === undefined ? null : { numbers: numbers.split('.').map(Number), before };
}
