import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  countOutcomes,
  curveOf,
  drawBatches,
  drawTools,
  judgeSet,
  labelSetOf,
  measure,
  withoutServers,
} from '../../../src/classify/index.ts';
import { figureOf } from '../../../src/classify/measure/bootstrap.ts';
import { Confusion } from '../../../src/classify/measure/confusion.ts';
import type { Readings } from '../../../src/model/index.ts';
import { readAccuracy, readBatches, readBatchScores, readLater, readReadings } from '../../../src/store/index.ts';
import { ruleSet as rules } from '../../rules.ts';

describe('labels are known by their rows', () => {
  test.each([
    ['hints', { server: 's', name: 'get_x', readOnlyHint: true, destructiveHint: null }],
    ['categories', { server: 's', name: 'get_x', category: 'Read', severity: 'Low' }],
    ['access-levels', { source: 'cloud/s', name: 'GetX', label: 'Read', mapped_category: 'Read' }],
    [undefined, { name: 'get_x' }],
    [undefined, 'text'],
  ])('%s', (kind, row) => {
    expect(labelSetOf('set', [row])?.kind).toBe(kind);
  });
});

test('the label is removed from the input and kept beside it', () => {
  const set = labelSetOf('set', [{ server: 's', name: 'send_mail', readOnlyHint: true, destructiveHint: null }]);
  expect(set?.tools[0]?.definition.annotations).toBeUndefined();
  expect(set?.tools[0]?.whole.annotations?.readOnlyHint).toBe(true);
});

test('a table of four tools gives these figures', () => {
  const outcomes = [
    { server: 'a', label: 'Read', verdict: 'Read', review: false },
    { server: 'a', label: 'Write', verdict: 'Read', review: true },
    { server: 'b', label: 'Write', verdict: 'Write', review: false },
    { server: 'b', label: 'Write', verdict: 'Read', review: false },
  ];
  const confusion = new Confusion(['Read', 'Write', 'Execute'], outcomes);
  const { value, interval } = figureOf(confusion.servers, confusion.right);
  expect(value).toBe(0.5);
  expect(interval).toEqual([0.5, 0.5]);
  expect(figureOf(confusion.servers, confusion.macroF1).value).toBe(0.5);
  expect(confusion.perServer()).toBe(0.5);
});

test('a set is measured', () => {
  const set = labelSetOf('set', [
    { server: 'a', name: 'list_x', category: 'Read', severity: 'Low' },
    { server: 'b', name: 'list_y', category: 'Read', severity: 'Low' },
    { server: 'b', name: 'obliterate_y', category: 'Destructive', severity: 'High' },
  ])!;
  const [measured] = measure([set], rules, new Set());
  expect(measured?.figures.category?.right.value).toBe(1);
  expect(measured?.spans).toBe(1);
});

describe('two readings of the same definitions', () => {
  const read = (batch: number, ...cells: [first: 'Read' | 'Write' | null, second: 'Read' | 'Write', tools: number][]) =>
    ({
      batch,
      categories: cells.map(([first, second, tools]) => ({ first, second, tools })),
      severities: [{ first: 'Low', second: 'Low', tools: cells.reduce((sum, [, , tools]) => sum + tools, 0) }],
    }) satisfies Readings;

  test.each<[string, Readings[], { tools: number; same: number; kappa: number | null } | undefined]>([
    ['that were never made', [], undefined],
    ['that always gave one label', [read(1, ['Read', 'Read', 4])], { tools: 4, same: 1, kappa: null }],
    // Cohen's own shape: 20 + 15 of 50 the same, by chance 0.5.
    [
      'that differ in three of ten',
      [read(1, ['Read', 'Read', 20], ['Read', 'Write', 5], ['Write', 'Read', 10], ['Write', 'Write', 15])],
      { tools: 50, same: 0.7, kappa: 0.4 },
    ],
    [
      'of which one could not decide',
      [read(1, ['Read', 'Read', 1], [null, 'Read', 1])],
      { tools: 2, same: 0.5, kappa: 0 },
    ],
    [
      'of two draws, counted together',
      [read(1, ['Read', 'Read', 1]), read(2, ['Write', 'Write', 1])],
      { tools: 2, same: 1, kappa: 1 },
    ],
  ])('%s', (_, readings, agreement) => {
    expect(agreementOf(readings)?.categories).toEqual(agreement);
  });

  test('are kept of as many tools as the seed draws', () => {
    const later = readLater();
    for (const { batch, categories, severities } of readReadings()) {
      const draw = later.find((each) => each.batch === batch);
      if (draw === undefined) continue; // Its draw is not scored yet.
      const drawn = [...drawTools(draw).values()].flat().length;
      for (const pairs of [categories, severities])
        expect(pairs.reduce((sum, { tools }) => sum + tools, 0)).toBe(drawn);
    }
  });

  test('stand beside their draw alone, and together beside all', () => {
    const outcome = { set: 's', server: 'a', tools: 1, label: { category: 'Read', severity: 'Low' } } as const;
    const score = (batch: number) => ({
      batch,
      commit: '',
      rules: '',
      labels: '',
      outcomes: [{ ...outcome, verdict: { category: 'Read', severity: 'Low', review: false } as const }],
    });
    const draws = [2, 3].map((batch) => ({ batch, title: '', what: '', unseen: true }));
    const curve = curveOf({ older: [] }, [score(1), score(2), score(3)], [], draws, [
      read(2, ['Read', 'Read', 1]),
      read(9, ['Read', 'Write', 1]),
    ]);
    expect(curve.later.map(({ agreement }) => agreement?.categories.same)).toEqual([1, undefined]);
    expect(curve.agreement?.categories.tools).toBe(1);
  });
});

describe('the batches that are scored before they are read', () => {
  const batches = readBatches();

  test('are those that the seed draws, whatever the order of the servers', () => {
    expect(drawBatches(batches, batches.batches.length)).toEqual(batches.batches);
    expect(drawBatches({ ...batches, of: [...batches.of].reverse() }, 4)).toEqual(batches.batches);
  });

  test('hold no server twice', () => {
    expect(new Set(batches.batches.flat()).size).toBe(batches.batches.flat().length);
  });

  const later = readLater();
  const curve = curveOf(batches, readBatchScores(), [], later);
  const isLater = ({ batch }: { batch: number }): boolean => later.some((draw) => draw.batch === batch);

  test.each(readBatchScores().filter((score) => !isLater(score)))(
    'batch $batch was scored on its own servers',
    ({ batch, outcomes }) => {
      expect([...new Set(outcomes.map(({ server }) => server))].sort()).toEqual(batches.batches[batch - 1]);
    },
  );

  test.each(readBatchScores().filter(isLater))(
    'draw $batch was scored on as many tools of each server as the seed draws, and is no part of the pool',
    ({ batch, outcomes }) => {
      const counts = new Map<string, number>();
      for (const { server, tools } of outcomes) counts.set(server, (counts.get(server) ?? 0) + tools);
      const drawn = drawTools(later.find((draw) => draw.batch === batch)!);
      expect(Object.fromEntries(counts)).toEqual(
        Object.fromEntries([...drawn].map(([server, names]) => [server, names.length])),
      );
      expect(curve.pooled?.category?.tools).toBe(
        readBatchScores()
          .filter((score) => !isLater(score))
          .flatMap((score) => score.outcomes)
          .reduce((sum, { label, tools }) => sum + (label.category === null ? 0 : tools), 0),
      );
    },
  );

  test('the headline holds the batches and every draw of servers that no set of labels held, the newest included', () => {
    const unseen = readBatchScores().filter(
      ({ batch }) => later.find((draw) => draw.batch === batch)?.unseen ?? batch <= batches.batches.length,
    );
    const tools = (scores: typeof unseen): number =>
      scores
        .flatMap(({ outcomes }) => outcomes)
        .reduce((sum, outcome) => sum + (outcome.label.category === null ? 0 : outcome.tools), 0);
    expect(curve.recent?.category?.tools).toBe(tools(unseen.sort((a, b) => a.batch - b.batch).slice(-3)));
    expect(curve.unseen?.category?.tools).toBe(tools(unseen));
    expect(tools(unseen)).toBeGreaterThan(curve.pooled!.category!.tools);
    expect(curve.later.map(({ batch }) => batch)).toEqual(later.map(({ batch }) => batch));
    expect(Math.max(...unseen.map(({ batch }) => batch))).toBe(Math.max(...later.map(({ batch }) => batch)));
  });

  test('a draw of tools takes no more of a server than it may, and does not depend on the order', () => {
    const draw = { seed: 5, most: 2, of: { b: ['z', 'y', 'x'], a: ['v'] } };
    const drawn = drawTools(draw);
    expect([...drawn].map(([server, names]) => [server, names.length])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(drawTools({ ...draw, of: { a: ['v'], b: ['x', 'y', 'z'] } })).toEqual(drawn);
  });

  test('servers that are not scored yet can be left out', () => {
    const rows = ['a', 'b'].map((server) => ({ server, name: 'get_x', category: 'Read', severity: 'Low' }));
    expect(withoutServers([labelSetOf('set', rows)!], new Set(['a', 'b']))).toEqual([]);
    expect(withoutServers([labelSetOf('set', rows)!], new Set(['a']))[0]?.tools).toHaveLength(1);
  });

  test('give back the figures that were counted, and leave open the severities of older sets', () => {
    const rows = [
      { server: 'a', name: 'list_x', category: 'Read', severity: 'Low' },
      { server: 'a', name: 'delete_x', category: 'Destructive', severity: 'Low' },
      { server: 'b', name: 'get_x', category: 'Write', severity: null },
    ];
    const scored = judgeSet(labelSetOf('new', rows)!, rules).map((judged) => ({ ...judged, set: 'new' }));
    const outcomes = countOutcomes([...scored, ...scored]);
    expect(outcomes.reduce((sum, { tools }) => sum + tools, 0)).toBe(6);
    const score = { batch: 1, commit: '0'.repeat(40), rules: '', labels: '', outcomes };
    const { pooled } = curveOf({ older: [] }, [score], []);
    expect([pooled?.category?.right.value, pooled?.severity?.exact.value]).toEqual([0.6667, 0.5]);
    expect(curveOf({ older: ['new'] }, [score], []).pooled?.severity).toBeUndefined();
  });
});

test('every rule fires somewhere or is listed as unused', () => {
  const accuracy = readAccuracy()!;
  const fired = new Set<string>();
  measure([], rules, fired);
  expect(fired.size).toBe(0);
  expect(accuracy.unusedRules.every((id) => rules.rules.some(({ rule }) => rule.id === id))).toBe(true);
});
