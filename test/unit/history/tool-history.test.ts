import { describe, expect, test } from 'vitest';
import { changes, toolHistory } from '../../../src/history/index.ts';
import type { Snapshot, VerdictsFile } from '../../../src/model/index.ts';
import { digestOf, snapshot, tool, verdicts } from './snapshots.ts';

const mild = tool('purge', { description: 'Lists.' });
const harsh = tool('purge', { description: 'Deletes all.' });
const judged = verdicts('purge', [mild, 'Read', 'Low'], [harsh, 'Destructive', 'Critical']);

describe('the history of a tool, newest first, where', () => {
  test.for([
    ['it never changed', [snapshot(1, mild), snapshot(2, mild)], ['v2 same Low', 'v1 first Low']],
    ['it changed', [snapshot(1, mild), snapshot(2, harsh)], ['v2 changed Critical, was Low', 'v1 first Low']],
    ['it came later', [snapshot(1), snapshot(2, harsh)], ['v2 added Critical']],
    ['it went', [snapshot(1, harsh), snapshot(2), snapshot(3)], ['v2 removed -', 'v1 first Critical']],
    [
      'it went and came back',
      [snapshot(1, mild), snapshot(2), snapshot(3, harsh)],
      ['v3 added Critical', 'v2 removed -', 'v1 first Low'],
    ],
    ['it never was', [snapshot(1), snapshot(2)], []],
    ['snapshots come newest first', [snapshot(2, mild), snapshot(1, mild)], ['v2 same Low', 'v1 first Low']],
  ] as const)('%s', ([, snapshots, expected]) => {
    const versions = toolHistory(snapshots, judged, 'purge').map(({ version, state, judged: now, movedFrom }) => {
      const moved = movedFrom === null ? '' : `, was ${movedFrom.severity}`;
      return `${version} ${state} ${now?.severity ?? '-'}${moved}`;
    });
    expect(versions).toEqual(expected);
  });
});

test('a version has the day, the digest and what differs', () => {
  const [newest] = toolHistory([snapshot(1, mild), snapshot(2, harsh)], judged, 'purge');
  expect(newest).toMatchObject({
    date: '2026-01-02',
    digest: digestOf(harsh),
    movedFrom: { category: 'Read', severity: 'Low' },
  });
  expect(newest!.details.map((detail) => detail.what)).toEqual(['description']);
});

test('a definition without a verdict has none', () => {
  expect(toolHistory([snapshot(1, mild)], verdicts('other'), 'purge')[0]!.judged).toBeNull();
});

describe('work that grows with the tools of a server, not with their square', () => {
  test.each([
    [
      'the histories of all tools',
      (snapshots: Snapshot[], names: string[], judgements: VerdictsFile) => {
        for (const name of names) toolHistory(snapshots, judgements, name);
      },
    ],
    [
      'the changes and the histories of all tools',
      (snapshots: Snapshot[], names: string[], judgements: VerdictsFile) => {
        changes(snapshots);
        for (const name of names) toolHistory(snapshots, judgements, name);
      },
    ],
  ])('%s', (_, task) => {
    const [small, large] = [50, 200].map((size) => {
      const names = Array.from({ length: size }, (_unused, at) => `tool_${at}`);
      let reads = 0;
      const counted = <T extends object>(object: T): T =>
        new Proxy(object, {
          get: (target, key) => {
            reads++;
            return Reflect.get(target, key) as unknown;
          },
        });
      const versions = [1, 2].map((sequence) => {
        const one = snapshot(sequence, ...names.map((name) => tool(name, { description: `In version ${sequence}.` })));
        return { ...one, tools: one.tools.map((each) => counted({ ...each, definition: counted(each.definition) })) };
      });
      const judgements = { ...judged, tools: names.map((name) => counted({ ...judged.tools[0]!, name })) };
      task(versions, names, judgements);
      return reads / size;
    });
    expect(small, 'reads are counted').toBeGreaterThan(0);
    expect(large, 'reads for each tool').toBeLessThanOrEqual(small!);
  });

  test('two definitions are compared once, whoever asks', () => {
    let reads = 0;
    const versions = [snapshot(1, mild), snapshot(2, harsh)];
    const { definition } = versions[1]!.tools[0]!;
    versions[1]!.tools[0]!.definition = new Proxy(definition, {
      get: (target, key) => {
        if (key === 'inputSchema') reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
    changes(versions);
    const once = reads;
    toolHistory(versions, judged, 'purge');
    expect([once > 0, reads]).toEqual([true, once]);
  });
});
