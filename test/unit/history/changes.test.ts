import { describe, expect, test } from 'vitest';
import { changes } from '../../../src/history/index.ts';
import { snapshot, tool } from './snapshots.ts';

const [drop, list] = [tool('drop'), tool('list')];
const reworded = tool('list', { description: 'Lists all.' });

describe('from version to version', () => {
  test.for([
    ['nothing differs', [snapshot(1, drop), snapshot(2, drop)], []],
    ['there is one version', [snapshot(1, drop)], []],
    ['there is none', [], []],
    ['a tool comes', [snapshot(1, drop), snapshot(2, drop, list)], ['v1→v2 list added']],
    ['a tool goes', [snapshot(1, drop, list), snapshot(2, drop)], ['v1→v2 list removed']],
    ['a tool changes', [snapshot(1, list), snapshot(2, reworded)], ['v1→v2 list changed']],
    ['all goes', [snapshot(1, list, drop), snapshot(2)], ['v1→v2 drop removed', 'v1→v2 list removed']],
    [
      'versions come in another order',
      [snapshot(3, reworded), snapshot(1), snapshot(2, list)],
      ['v1→v2 list added', 'v2→v3 list changed'],
    ],
    [
      'names are those of object properties',
      [snapshot(1, tool('constructor')), snapshot(2, tool('__proto__'))],
      ['v1→v2 __proto__ added', 'v1→v2 constructor removed'],
    ],
  ] as const)('%s', ([, snapshots, expected]) => {
    const found = changes(snapshots);
    expect(found.map((change) => `${change.previous}→${change.version} ${change.tool} ${change.kind}`)).toEqual(
      expected,
    );
  });
});

test('a change says what differs', () => {
  const [change] = changes([snapshot(1, list), snapshot(2, reworded)]);
  expect(change!.details).toEqual([{ what: 'description', words: [{ kind: 'added', text: 'Lists all.' }] }]);
});
