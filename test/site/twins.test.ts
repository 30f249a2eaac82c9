import { expect, test } from 'vitest';
import { documentSchemas, keys, publishedSchema } from '../../src/model/index.ts';
import { fileOf, files, read, serverPages, toolPages } from './dist.ts';
import { serverTwins, toolTwins } from './twins.ts';

test('every tool and server page has a JSON and a Markdown twin', () => {
  const twins = [...toolPages, ...serverPages].flatMap(({ address }) => [`${address}index.json`, `${address}index.md`]);
  expect(serverPages.length).toBeGreaterThan(0);
  expect(twins.filter((twin) => !files.includes(twin.slice(1)))).toEqual([]);
});

test('every address in a JSON twin is there', () => {
  const given = [
    ...toolTwins.flatMap((tool) => [
      ...[tool.page, tool.markdown, tool.policies, tool.badge, tool.server.data],
      ...[...tool.attacks, ...tool.related].map(({ page }) => page),
    ]),
    ...serverTwins.flatMap(({ page, markdown, tools, removedTools, profiles }) => [
      ...[page, markdown],
      ...[...tools, ...removedTools].flatMap((row) => [row.page, row.data]),
      ...profiles.map((profile) => profile.page),
    ]),
  ];
  expect([...new Set(given)].filter((address) => !files.includes(fileOf(address)))).toEqual([]);
});

test('a twin is a document of its published JSON Schema, which says what each key means', () => {
  for (const name of keys(documentSchemas))
    expect(JSON.parse(read(`schemas/${name}.json`))).toEqual(publishedSchema(name));
});

test('a tool has at most five files, and its JSON 30 kB at most on average', () => {
  const own = toolPages.map(({ address }) => files.filter((file) => file.startsWith(address.slice(1))));
  expect(Math.max(...own.map((each) => each.length))).toBeLessThanOrEqual(5);
  const bytes = toolPages.map(({ address }) => read(`${address.slice(1)}index.json`).length);
  expect(bytes.reduce((sum, each) => sum + each, 0) / bytes.length).toBeLessThanOrEqual(30_000);
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
