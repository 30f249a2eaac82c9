import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/formats/index.ts';
import { InputError } from '../../../src/model/index.ts';

const read = formatOf('agt')!.read!;
const policy = (rules: string, more = 'agents: ["*"]') => `name: x\n${more}\nrules: [${rules}]`;
const rule = (condition: string, more = 'action: allow') => `{ name: r, condition: "${condition}", ${more} }`;

/** Policies, and what the toolkit's engine did with calls of the tools a, b and c, one after another. */
const recorded: [string, string][] = [
  [policy(rule("tool_name == 'a' or tool_name == 'b'")), 'allow allow deny'],
  [policy(rule("tool_name == 'a' and tool_name != 'b'")), 'allow deny deny'],
  [policy(rule("tool_name in ['a', 'c']")), 'allow deny allow'],
  [policy(rule("tool_name == 'a' whatever follows")), 'allow deny deny'],
  [policy(rule("name == 'a'")), 'deny deny deny'],
  [policy(rule("name != 'a'")), 'allow allow allow'],
  [policy(rule('tool_name')), 'allow allow allow'],
  [policy(rule('size < 5')), 'allow allow allow'],
  [policy(rule('size > 5')), 'deny deny deny'],
  [policy(rule('tool_name', 'action: warn')), 'deny deny deny'],
  [policy(rule('tool_name', 'action: require_approval')), 'ask ask ask'],
  [policy(rule('tool_name', 'enabled: false'), 'agents: ["*"]\ndefault_action: allow'), 'allow allow allow'],
  [policy(rule('tool_name', 'stage: post_tool'), 'agents: ["*"]\ndefault_action: allow'), 'allow allow allow'],
  [policy(`${rule('tool_name')}, ${rule("tool_name == 'a'", 'action: deny')}`), 'allow allow allow'],
  [policy(`${rule('tool_name')}, ${rule("tool_name == 'a'", 'priority: 1')}`), 'deny allow allow'],
  [policy(rule('tool_name', 'action: allow, limit: 2/hour')), 'limit limit deny'],
  [policy(rule('tool_name'), 'agent: "*"'), 'allow allow allow'],
  [policy(rule('tool_name'), 'default_action: allow'), 'deny deny deny'],
];

describe('a policy of the Agent Governance Toolkit', () => {
  it.each(recorded)('%s does %s', (text, expected) => {
    const run = read(text).decide('wlm');
    expect(['a', 'b', 'c'].map((tool) => run({ tool, arguments: {} })).join(' ')).toBe(expected);
  });

  it.each([['rules: []'], ['name: x\napiVersion: governance.toolkit/v2'], ['name: x\nrules: [{ name: r }]']])(
    'cannot be read: %s',
    (text) => {
      expect(() => read(text)).toThrow(InputError);
    },
  );
});
