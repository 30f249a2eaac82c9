import { describe, expect, test } from 'vitest';
import { combine, type Sides, sidesOf } from '../../../src/combine/index.ts';

const tool = (name: string, shows: boolean | null, brings: boolean | null, sends: boolean | null) => ({
  name,
  ...{ shows, brings, sends },
});
const names = (tools: readonly { name: string }[]) => tools.map(({ name }) => name);

describe('the sides of a tool', () => {
  const cases: [axes: Parameters<typeof sidesOf>[0], sides: Sides][] = [
    [
      { exposure: 'personal', content: 'others', outside: 'open' },
      { shows: true, brings: true, sends: true },
    ],
    [
      { exposure: 'secrets', content: 'web', outside: 'stays' },
      { shows: true, brings: true, sends: false },
    ],
    [
      { exposure: 'metadata', content: 'own', outside: 'unknown' },
      { shows: false, brings: false, sends: null },
    ],
    [
      { exposure: 'nothing', content: 'unknown', outside: 'open' },
      { shows: false, brings: null, sends: true },
    ],
  ];
  test.for(cases)('of %o are %o', ([axes, sides]) => expect(sidesOf(axes)).toEqual(sides));
});

describe('tools that are worse together', () => {
  const mail = tool('read_mail', true, true, false);
  const page = tool('open_page', false, true, true);
  const post = tool('post', null, false, true);

  test('are a triple where every side has one, and the smallest side is to be cut', () => {
    const { triple, pairs, alone } = combine([mail, page, post]);
    expect(triple).toMatchObject({ count: 4, cut: { side: 'shows', effect: 'deny' } });
    expect(names(triple!.cut.tools)).toEqual(['read_mail']);
    expect(pairs.map(({ sides, count }) => [...sides, count])).toEqual([
      ['shows', 'brings', 2],
      ['shows', 'sends', 2],
      ['brings', 'sends', 4],
    ]);
    expect(alone).toEqual([]);
  });

  test('are a pair where a side is missing', () => {
    const { triple, pairs } = combine([mail]);
    expect(triple).toBeNull();
    expect(pairs.map(({ sides }) => sides)).toEqual([['shows', 'brings']]);
  });

  test('leave by the side that sends, where no side is smaller, and a person is asked', () => {
    const { triple, alone } = combine([tool('sync', true, true, true)]);
    expect(triple!.cut).toMatchObject({ side: 'sends', effect: 'ask' });
    expect(names(alone)).toEqual(['sync']);
  });

  test('are none where an axis is unknown, which is counted apart', () => {
    const { sides, pairs } = combine([post]);
    expect(pairs).toEqual([]);
    expect(names(sides.shows.unknown)).toEqual(['post']);
  });
});
