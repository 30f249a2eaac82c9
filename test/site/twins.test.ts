import { expect, test } from 'vitest';
import { files, read, serverPages, toolPages } from './dist.ts';
import { toolTwins } from './twins.ts';

test('every tool and server page has a JSON and a Markdown twin, and every tool a badge', () => {
  const twins = [
    ...[...toolPages, ...serverPages].flatMap(({ address }) => [`${address}index.json`, `${address}index.md`]),
    ...toolPages.map(({ address }) => `${address}badge.svg`),
  ];
  expect(serverPages.length).toBeGreaterThan(0);
  expect(twins.filter((twin) => !files.includes(twin.slice(1)))).toEqual([]);
});

test('every JSON file of the site can be read', () => {
  for (const file of files.filter((one) => one.endsWith('.json')))
    expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
});

test('the WLM server has 42 current and 5 removed tools', () => {
  const tools = toolTwins.filter(({ server }) => server.id === 'teradata-wlm');
  expect([
    tools.filter(({ removed }) => removed === null).length,
    tools.filter(({ removed }) => removed !== null).length,
  ]).toEqual([42, 5]);
});
