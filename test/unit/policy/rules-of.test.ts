import { describe, expect, it } from 'vitest';
import type { Policy, PolicyRule } from '../../../src/model/index.ts';
import {
  compose,
  decide,
  explain,
  isListed,
  namesServer,
  noCounters,
  rulesOf,
  toolsNamed,
} from '../../../src/policy/index.ts';

const rule = (server: string, tool: string, effect: 'ask' | 'deny' = 'ask'): PolicyRule => ({
  server,
  tool,
  effect,
  reason: 'r',
});

describe('rulesOf', () => {
  const policy = { rules: [rule('s', 'b'), rule('s', 'a'), rule('t', 'a'), rule('s', 'b', 'deny')] };
  it.each([
    ['the rules of a tool, in the order of the policy', 's', 'b', [0, 3]],
    ['not those of another server', 't', 'a', [2]],
    ['none for a tool that no rule names', 't', 'b', []],
    ['none for another case', 's', 'A', []],
    ['none for a server that no rule names', 'u', 'a', []],
    ['none for a name of the prototype', 's', 'constructor', []],
  ])('%s', (_, server, tool, places) => {
    expect(rulesOf(policy, server, tool)).toEqual(places.map((place) => policy.rules[place]));
  });

  it('knows the servers and their tools, as they are first named', () => {
    expect(toolsNamed(policy, 's')).toEqual(['b', 'a']);
    expect([namesServer(policy, 't'), namesServer(policy, 'u')]).toEqual([true, false]);
  });
});

describe('work that grows with the rules, not with their square', () => {
  const sizes = [100, 400];
  const tasks: [string, (policy: Policy, tools: readonly string[]) => void][] = [
    [
      'decide',
      (policy, tools) => tools.forEach((tool) => decide(policy, call(tool), { now: 0, counters: noCounters })),
    ],
    ['explain', (policy, tools) => tools.forEach((tool) => explain(policy, 's', tool))],
    ['isListed', (policy, tools) => tools.forEach((tool) => isListed(policy, 's', tool))],
    ['compose', (policy) => compose([policy, policy])],
  ];
  it.each(tasks)('%s', (_, task) => {
    const [small, large] = sizes.map((size) => {
      const tools = Array.from({ length: size }, (_unused, at) => `tool_${at}`);
      let reads = 0;
      const rules = tools.map(
        (tool) =>
          new Proxy(rule('s', tool), {
            get: (target, key) => {
              reads++;
              return Reflect.get(target, key) as unknown;
            },
          }),
      );
      task({ version: 1, default: 'deny', rules }, tools);
      return reads / size;
    });
    expect(small, 'reads of rules are counted').toBeGreaterThan(0);
    expect(large, 'reads for each rule').toBeLessThanOrEqual(small!);
  });
});

function call(tool: string) {
  return { server: 's', tool, arguments: {} };
}
