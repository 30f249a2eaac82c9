import { describe, expect, test } from 'vitest';
import { getStackCatalogue } from '../../src/catalog/index.ts';
import { launchOf, type ListedServer, recogniserOf } from '../../src/clients/index.ts';
import { keys } from '../../src/model/index.ts';
import { profiles } from '../../src/policy/index.ts';
import { catalog } from '../catalogue.ts';

const catalogue = getStackCatalogue(catalog);
const { recognise, pathWords } = recogniserOf(catalogue);

/** The ways in which people start a server, word by word, each with what they name. */
function startsOf({
  packages,
  images,
  addresses,
  commands,
}: ListedServer): [string, { words: string[]; url?: string }][] {
  const named = (registry: string) =>
    packages.filter((each) => each.startsWith(`${registry}:`)).map((each) => each.slice(registry.length + 1));
  const starts = [
    ...named('npm').flatMap((name) => [
      ['npx', '-y', name],
      ['npx', `${name}@latest`, '--key', 'x'],
      ['bunx', name],
      ['cmd', '/c', 'npx', '-y', name],
    ]),
    ...named('pypi').flatMap((name) => [
      ['uvx', name],
      ['uvx', `${name}@latest`],
      ['uvx', '--from', name, 'x'],
      ['pipx', 'run', name],
    ]),
    ...images.map((image) => ['docker', 'run', '-i', '--rm', '-e', 'KEY', `${image}:latest`]),
    ...commands.map((command) => [command]),
  ];
  return [
    ...starts.map((words): [string, { words: string[] }] => [words.join(' '), { words }]),
    ...addresses.map((address): [string, { words: string[]; url: string }] => [
      address,
      { words: [], url: `https://${address}?key=x` },
    ]),
  ];
}

test('every package has its registry, and every registry has some', () => {
  const words = catalogue.servers.flatMap(({ packages }) => packages);
  expect(words.filter((word) => !/^(npm|pypi):[^:\s]+$/.test(word))).toEqual([]);
  expect(new Set(words.map((word) => word.split(':')[0]))).toEqual(new Set(['npm', 'pypi']));
});

describe.each(catalogue.servers.map((server) => [server.id, server] as const))('%s', (id, server) => {
  test('is recognised however it is started', () => {
    const others = startsOf(server).flatMap(([words, { words: command, url }]) => {
      const found = recognise(launchOf({ words: command, ...(url !== undefined && { url }) }, { known: pathWords }));
      return found?.server.id === id ? [] : [`${words}: ${found?.server.id}`];
    });
    expect(others).toEqual([]);
  });
});

describe('nothing is recognised by a word that any program may have:', () => {
  test.for([
    ['mcp', 'run', 'server.py'],
    ['uv', 'run', '--with', 'mcp[cli]', 'mcp', 'run', 'server.py'],
    ['uvx', 'mcp', 'run', 'server.py'],
    ['npx', '-y', 'mcp'],
    ['setup'],
    ['remove'],
    ['node', 'index.js'],
    ['python', '-m', 'server'],
    ['npm', 'run', 'start'],
  ])('%j', (words) => {
    expect(recognise(launchOf({ words }, {}))?.server.id).toBeUndefined();
  });
});

test('of every tool it is listed what each ready policy makes of it', () => {
  const wanted = keys(profiles).toSorted();
  const without = catalogue.servers.flatMap(({ id, tools }) =>
    tools
      .filter(({ effects }) => JSON.stringify(Object.keys(effects ?? {}).toSorted()) !== JSON.stringify(wanted))
      .map(({ name }) => `${id}/${name}`),
  );
  expect(without).toEqual([]);
});
