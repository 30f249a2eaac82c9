import { describe, expect, test } from 'vitest';
import { exponent } from '../../../scripts/bench/build/growth.ts';
import { kindOf } from '../../../scripts/bench/build/weigh.ts';
import { mixes } from '../../../scripts/bench/made/mix.ts';
import { madeServers } from '../../../scripts/bench/made/servers.ts';
import { parse, serverSchema, snapshotSchema } from '../../../src/model/index.ts';

describe('servers that are made for measuring', () => {
  const servers = madeServers([40, 353, 98]);
  const definitions = servers.flatMap(({ snapshots }) => snapshots.at(-1)!.tools.map(({ definition }) => definition));

  test('are such as the catalogue takes', () => {
    for (const { server, snapshots } of servers) {
      parse(serverSchema, server, server.id);
      expect(snapshots.map(({ sequence }) => sequence)).toEqual(snapshots.map((_, at) => at + 1));
      for (const snapshot of snapshots) parse(snapshotSchema, snapshot, server.id);
    }
    expect(new Set(servers.map(({ server }) => server.id)).size).toBe(servers.length);
  });

  test('have as many tools as asked for, each by a name of its own', () => {
    for (const [at, size] of [40, 353, 98].entries())
      expect(new Set(servers[at]!.snapshots.at(-1)!.tools.map(({ definition }) => definition.name)).size).toBe(size);
  });

  test('are the same whenever they are made', () => {
    expect(madeServers([40, 353, 98])).toEqual(servers);
  });

  test('have definitions as long as real ones: about 1 kB on average, most shorter, some far longer', () => {
    const lengths = definitions.map((definition) => JSON.stringify(definition).length).sort((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(800);
    expect(mean).toBeLessThan(1400);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(mean);
    expect(lengths.at(-1)).toBeGreaterThan(8_000);
  });

  test('have schemas in the ways in which they are written: by hand, with references, with unions', () => {
    const texts = definitions.map((definition) => JSON.stringify(definition.inputSchema));
    for (const keyword of ['"$ref"', '"anyOf"', '"enum"', '"pattern"', '"additionalProperties":false'])
      expect(texts.filter((text) => text.includes(keyword)).length, keyword).toBeGreaterThan(definitions.length / 100);
  });
});

describe('a mix', () => {
  test.each([
    ['small', 500, 98],
    ['small', 5000, 98],
    ['real', 2003, 353],
  ] as const)('%s of %d tools has that many, and no server above %d', (name, tools, largest) => {
    const mix = mixes[name](tools);
    expect(mix.reduce((sum, size) => sum + size, 0)).toBe(tools);
    expect(Math.max(...mix)).toBe(largest);
  });
});

test.each([
  ['tools/forge-1/get_issue/index.html', 'tools/[]/[]/index.html'],
  ['tools/forge-1/get_issue/policies/index.html', 'tools/[]/[]/policies/index.html'],
  ['servers/forge-1/index.json', 'servers/[]/index.json'],
  ['servers/index.html', 'servers/index.html'],
  ['browse/12/index.html', 'browse/[page]/index.html'],
  ['_astro/page.BxY.js', '_astro/[].js'],
  ['search.json', 'search.json'],
])('%s is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each([
  [10, 0],
  [100, 1],
  [1000, 2],
])('what costs 10 for ten and %d for a hundred grows with the power %d', (cost, power) => {
  expect(exponent({ size: 10, cost: 10 }, { size: 100, cost })).toBeCloseTo(power);
});
