import { expect, test } from 'vitest';
import { getProfiles, judge, policyOfStack, readSettings } from '../../../src/catalog/index.ts';
import { parse, policySchema } from '../../../src/model/index.ts';
import { readCatalogData } from '../../../src/store/index.ts';

const catalog = judge(readCatalogData(undefined, ['toolrisk']), readSettings({}));

test('one policy for several servers names every tool of each by the name that the server has, and refuses the rest', () => {
  const servers = [
    { name: 'mine', id: 'toolrisk' },
    { name: 'again', id: 'toolrisk' },
  ];
  const policy = policyOfStack(catalog, servers, 'observe');
  const ready = getProfiles(catalog.servers[0]!).find(({ id }) => id === 'observe')!.policy;
  expect(parse(policySchema, policy, 'policy').default).toBe('deny');
  for (const { name } of servers)
    expect(policy.rules.filter(({ server }) => server === name)).toEqual(
      ready.rules.map((rule) => ({ ...rule, server: name })),
    );
  expect(policy.rules).toHaveLength(2 * ready.rules.length);
  expect(() => policyOfStack(catalog, [{ name: 'x', id: 'none' }], 'observe')).toThrow('there is no server "none"');
});
