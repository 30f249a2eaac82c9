import { describe, expect, test } from 'vitest';
import { getProvenance } from '../../../src/catalog/tool/provenance.ts';
import { snapshot } from '../history/snapshots.ts';

const recorded = (version: string, source: string | undefined, serverInfo: { version?: string } | undefined) => {
  const one = snapshot(1);
  const { provenance } = one;
  return getProvenance({
    ...one,
    version,
    provenance: { ...provenance, source: { kind: 'npm', name: 'x', ...(source !== undefined && { version: source }) } },
    ...(serverInfo && { serverInfo }),
  });
};

describe('the versions that a recording has', () => {
  test.each([
    ['all the same', '2.1.0', '2.1.0', { version: '2.1.0' }, null, null],
    ['only one', '2.1.0', undefined, undefined, null, null],
    ['the server says none', '2.1.0', '2.1.0', {}, null, null],
    [
      'recorded by that of the package; the server says that of a library',
      '2.1.0',
      '2.1.0',
      { version: '1.0.0' },
      null,
      '1.0.0',
    ],
    ['recorded by what the server says', '1.0.0', '2.1.0', { version: '1.0.0' }, '2.1.0', null],
    ['three of them', '3', '2', { version: '1' }, '2', '1'],
  ] as const)('%s', (_, version, source, serverInfo, packageVersion, serverSays) => {
    expect(recorded(version, source, serverInfo)).toMatchObject({ version, packageVersion, serverSays });
  });

  test('a version of a megabyte is cut', () => {
    expect(recorded('1', '1', { version: 'x'.repeat(1e6) }).serverSays).toHaveLength(100);
  });
});
