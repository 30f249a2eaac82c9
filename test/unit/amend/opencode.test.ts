import { expect, test } from 'vitest';
import { amenders, type TextFile } from '../../../src/amend/index.ts';
import type { ServerWant, Wanted } from '../../../src/amend/amend.ts';
import { fileOf } from './stack-file.ts';

const wantsOf = (...tools: [string, Wanted][]): ServerWant => ({
  ...{ name: 'db', spelled: 'db', file: 'opencode.json', path: '/mcp/db', fates: new Map(), known: [] },
  tools: new Map(tools),
});
const amended = (text: string, wants: ServerWant) => {
  const file: TextFile = fileOf('opencode', 'opencode.json', text);
  return amenders.get('opencode')!.amend([file], [wants])[0]!.text;
};
const both: [string, Wanted][] = [
  ['one', 'asked'],
  ['two', 'hidden'],
];

test('lines that say it already stay where they are, in whatever order the tools come', () => {
  const once = amended('{ "permission": { "db_*": "allow" } }', wantsOf(...both));
  expect(amended(once, wantsOf(...both.toReversed()))).toBe(once);
});

test.each([
  ['a pattern after it says otherwise', '{ "permission": { "db_one": "ask", "db_*": "allow" } }'],
  ['it says another thing', '{ "permission": { "db_one": "allow" } }'],
])('a line is written at the end where %s', (_, text) => {
  const { permission } = JSON.parse(amended(text, wantsOf(['one', 'asked']))) as { permission: object };
  expect(Object.entries(permission).at(-1)).toEqual(['db_one', 'ask']);
});
