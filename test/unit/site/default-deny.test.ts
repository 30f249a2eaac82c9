import { expect, test } from 'vitest';
import { judge as lint } from '../../../src/formats/index.ts';
import { getDefaultDeny } from '../../../src/site/default-deny.ts';
import { getProofFigures } from '../../../src/site/proof-figures.ts';
import { catalog } from '../../catalogue.ts';

test('what the front page tells of default deny with hide is what the checks of the same policy find', () => {
  for (const server of catalog.servers) {
    const [first] = server.current;
    const { text, others, callable } = getDefaultDeny(server, first!.name);
    expect([others, callable]).toEqual([server.current.length - 1, 0]);
    const tools = server.current.map(({ name }) => ({ name }));
    const { does } = lint(text, 'policylayer', { server: { id: server.id, tools } });
    expect(does).toContain(others === 0 ? '1 hidden' : `${others} refused`);
    expect(does).not.toContain(' run');
  }
});

test('by its other default the same policy refuses nothing but the hidden tool', () => {
  const [server] = catalog.servers;
  const { text } = getDefaultDeny(server!, server!.current[0]!.name);
  const allowing = text.replace('"deny"', '"allow"');
  const tools = server!.current.map(({ name }) => ({ name }));
  const { does } = lint(allowing, 'policylayer', { server: { id: server!.id, tools } });
  expect(does).toContain(`${server!.current.length - 1} run`);
});

test('the figures that prove are sums of what was recorded', () => {
  const figures = getProofFigures(catalog);
  const run = catalog.data.proofs.filter(({ level }) => level === 'ran' || level === 'engine');
  expect(figures.cases).toBe(run.reduce((sum, { cases }) => sum + cases, 0));
  expect(figures.agreed).toBeLessThanOrEqual(figures.cases);
  expect(figures.ran).toBe(run.length);
});
