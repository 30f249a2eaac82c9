import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { classifyAll, serverContext, serverWords, toolText, type ToolText } from '../../src/classify/index.ts';
import type { ToolDefinition, Verdict } from '../../src/model/index.ts';
import { ruleSet as rules } from '../rules.ts';
import { recounted, workOf } from './work.ts';

/** What is said of a tool with this description, and of what comes back from it. */
function tell(description: string): ToolText {
  const tool: ToolDefinition = { name: 'get_page', description, inputSchema: { type: 'object' } };
  const verdict = classifyAll([tool], rules)[0] as Verdict;
  return toolText(tool, verdict, rules, serverContext([tool], rules), serverWords([tool], rules));
}

/** Descriptions of any size, of which a search for the answer could begin anew at every character. */
const growing: [what: string, make: (size: number) => string][] = [
  ['line breaks', (size) => '\n'.repeat(size)],
  ['line breaks before what it returns', (size) => `Gets a page.${'\n'.repeat(size)}Returns the text of the page.`],
  ['full stops and spaces', (size) => '. '.repeat(size / 2)],
  ['headings of what it returns', (size) => 'Returns:\n'.repeat(size / 9)],
  ['spaces in what it returns', (size) => `Returns the text${' '.repeat(size)}of the page.`],
  ['line breaks and spaces in what it returns', (size) => `Returns the text${'\n \tx'.repeat(size / 4)}`],
  ['colons in what it returns', (size) => `Returns the text${':,'.repeat(size / 2)}x`],
  ['dashes in what it returns', (size) => `Returns ${' - '.repeat(size / 3)}x`],
  ['brackets in what it returns', (size) => `Returns List${'['.repeat(size)}x`],
];

/** The work inside a regular expression is not counted: what takes a second stops after thirty, where it would take an hour. */
function unlessStopped<T>(action: () => T): T {
  return runInNewContext('action()', { action }, { timeout: 30_000 }) as T;
}

describe.each(growing)('%s', (_, make) => {
  test('a megabyte of it is told', () => {
    const { quoted } = unlessStopped(() => tell(make(1_000_000)));
    expect(quoted?.length ?? 0).toBeLessThan(300);
  });

  test('ten times as much takes at most eleven times the work', recounted, () => {
    const [less, more] = [10_000, 100_000].map((size) => workOf(() => tell(make(size)))) as [number, number];
    expect(less).toBeGreaterThan(100);
    expect(more).toBeLessThan(11 * less);
  });
});

test('what is told of an answer is the sentence behind line breaks, however many', () => {
  expect(tell(`Gets a page.\n\n\n  Returns the text of the page.`).quoted).toBe('Returns the text of the page');
});
