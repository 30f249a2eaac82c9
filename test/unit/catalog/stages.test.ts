import { expect, test } from 'vitest';
import { getServer } from '../../../src/catalog/index.ts';
import { catalog } from '../../catalogue.ts';

const { servers } = catalog;
const stages = servers.map((server) => ({ server, said: getServer(server).stages }));

test('only tools that change something and whose definition says so are shown as preparing', () => {
  expect(stages.some(({ said }) => said !== null)).toBe(true);
  for (const { server, said } of stages)
    for (const { name } of said?.prepare ?? []) {
      const { verdict } = server.byName.get(name)!;
      expect(verdict.category).not.toBe('Read');
      expect(verdict.evidence.some(({ supports }) => supports === 'effective=staged')).toBe(true);
    }
});

test('what activates is found by the words, and a review says which take effect at once', () => {
  const said = stages.find(({ server }) => server.id === 'teradata-wlm')!.said!;
  expect(said.activate!.name).toBe('activate_ruleset');
  expect(said.prepare.map(({ name }) => name)).not.toContain('activate_ruleset');
  expect(said.atOnce).toEqual(said.prepare);
});
