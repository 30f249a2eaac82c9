import { expect, test } from 'vitest';
import { classifyAll, compileRules, serverContext, toolText } from '../../../src/classify/index.ts';
import type { ToolDefinition, Verdict } from '../../../src/model/index.ts';
import { readRules } from '../../../src/store/index.ts';

const rules = compileRules(readRules());
const object = (properties: object, required: string[] = []) => ({ type: 'object' as const, properties, required });
const text = { type: 'string' };
const tools: ToolDefinition[] = [
  { name: 'delete_branch', description: 'Delete it.', inputSchema: object({ branch: text, force: {} }, ['branch']) },
  { name: 'create_branch', inputSchema: object({ branch: text, base: text }, ['branch', 'base']) },
  { name: 'get_branch', inputSchema: object({ branch: text }, ['branch']) },
  { name: 'list_messages', inputSchema: object({ limit: { type: 'integer' }, channel: text }) },
  { name: 'ping', inputSchema: object({}) },
  { name: 'xyzzy', inputSchema: object({ a: text }) },
] as ToolDefinition[];
const context = serverContext(tools, rules);
const verdicts = classifyAll(tools, rules) as Verdict[];
const of = (name: string) => {
  const at = tools.findIndex((tool) => tool.name === name);
  return toolText(tools[at]!, verdicts[at]!, context);
};

test.each([
  [
    'delete_branch',
    'Deletes a branch, chosen by `branch`.',
    '`branch` in every call. `force` decides how far it goes.',
  ],
  ['create_branch', 'Creates a branch, chosen by `branch` and `base`.', '`branch` and `base` in every call.'],
  [
    'list_messages',
    'Lists messages, narrowed by `limit` and `channel` where given.',
    'No argument is required; 2 are possible. `limit` bounds how much.',
  ],
  ['ping', 'Pings, without arguments.', 'Nothing: every call is the same call.'],
  [
    'xyzzy',
    'Its name tells no act; by its description and schema it is judged Write, narrowed by `a` where given.',
    'No argument is required; one is possible.',
  ],
])('%s', (name, line, needs) => {
  expect(of(name).line).toBe(line);
  expect(of(name).needs).toBe(needs);
});

test('what comes back is said where the axes show it, and not otherwise', () => {
  expect(of('list_messages').returns).toBe('What people wrote or own, in words that other people wrote.');
  expect(of('ping').returns).toBeNull();
});

test('tools beside it are named: one that looks first, and its counterpart', () => {
  expect(of('delete_branch').beside[0]).toBe('`get_branch` shows what is there before.');
  expect(of('create_branch').beside).toContain('`delete_branch` is its counterpart.');
  expect(of('get_branch').beside).toEqual([]);
});
