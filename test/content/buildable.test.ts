import { describe, expect, test } from 'vitest';
import { builtForTool, builtFrom, policyOf, rowsOf } from '../../src/builder/index.ts';
import { getBuildable, getProfiles } from '../../src/catalog/index.ts';
import { getToolPolicy } from '../../src/catalog/policy/tool-policy.ts';
import { sampleOf } from '../sample.ts';
import { catalog } from '../catalogue.ts';

const { servers } = catalog;

describe.each(servers.map((server) => [server.id, server] as const))('%s', (id, server) => {
  const buildable = getBuildable(server);
  const known = new Map([[id, buildable]]);
  const inOrder = (rules: { tool: string }[]) => rules.toSorted((a, b) => (a.tool < b.tool ? -1 : 1));

  test('starts from the ready policies, rule for rule and reason for reason, with nothing changed', () => {
    for (const { id: profile, policy } of getProfiles(server)) {
      const built = builtFrom([buildable], profile);
      expect(inOrder(policyOf(built, known).rules)).toEqual(inOrder(policy.rules));
      expect(rowsOf(built, known).filter(({ isChanged }) => isChanged)).toEqual([]);
    }
  });

  test('opens each tool with the policy of its page', () => {
    for (const tool of sampleOf(server.tools, 5))
      expect(policyOf(builtForTool(buildable, tool.name)!, known)).toEqual(getToolPolicy(tool).policy);
  });
});
