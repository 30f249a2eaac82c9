import { describe, expect, test } from 'vitest';
import { compareReleases } from '../../../src/introspect/version-order.ts';

describe('releases of a package', () => {
  test.for<[before: string, after: string]>([
    ['1.9.0', '1.10.0'],
    ['0.6.2', '2025.1.14'],
    ['0.0.9', '0.0.83'],
    ['1.0', '1.0.1'],
    ['2.0.0-rc.1', '2.0.0'],
    ['2.0.0-rc.2', '2.0.0-rc.10'],
    ['1.0b2', '1.0'],
    ['v1.2.3', '1.2.4'],
  ])('%s comes before %s', ([before, after]) => {
    expect(compareReleases(before, after)).toBeLessThan(0);
    expect(compareReleases(after, before)).toBeGreaterThan(0);
  });

  test('are one where only the build differs', () => expect(compareReleases('1.0.0+a', '1.0.0+b')).toBe(0));

  test('are no commits', () => expect(compareReleases('40eeb43', '1.0.0')).toBeNull());
});
