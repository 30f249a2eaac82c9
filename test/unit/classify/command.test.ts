import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Verdict, verdictSchema } from '../../../src/model/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = (name: string): string => `test/fixtures/classify/${name}`;

test('classify prints one object a tool, in the order of the input', () => {
  const { status, stdout, stderr } = command('classify', '--input', fixture('tools.json'), '--json');
  expect([status, stderr]).toEqual([0, '']);
  const results = JSON.parse(stdout) as unknown[];
  expect(results).toHaveLength(5);
  for (const at of [0, 2, 4]) verdictSchema.parse(results[at]);
  expect((results as Verdict[]).map(({ name }) => name)).toEqual([
    'list_notes',
    '',
    'delete_note',
    undefined,
    '__proto__',
  ]);
  expect(results[1]).toEqual({
    name: '',
    problem: { message: 'a tool needs a name: a string of at least one character', path: '/name' },
  });
  expect(results[3]).toEqual({ problem: { message: 'a tool is an object with a name', path: '' } });
});

test('without --json it prints a line a tool', () => {
  const { stdout } = command('classify', '--input', fixture('tools.json'));
  expect(stdout).toMatch(/^Low\s+Read\s+list_notes\n/);
  expect(stdout).toMatch(/^unreadable +\?: a tool is an object with a name$/m);
});

test('a snapshot that was recorded is read as the list that it holds', () => {
  const { status, stdout } = command('classify', '--input', fixture('snapshot.json'));
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\w+ +Destructive +delete_note\n$/)]);
});

describe('input that cannot be used ends with 2 and names the place and the mend', () => {
  test.each([
    ['a list of tools alone', [fixture('bare-list.json')], 'put the list into an object'],
    ['text that is no JSON', [fixture('broken.json')], 'is not JSON'],
    ['an object without tools', [fixture('no-tools.json')], 'no-tools.json#/tools'],
    ['a file that is not there', [fixture('nowhere.json')], 'there is no such file'],
  ])('%s', (_, [file], words) => {
    const { status, stdout, stderr } = command('classify', '--json', '--input', file!);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('instead:');
  });

  test('no input', () => {
    expect(command('classify').status).toBe(2);
  });
});

test.each(['new', 'classify', 'verdicts', 'accuracy', 'bench'])('%s --help says how it is used', (name) => {
  const { status, stdout } = command(name, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain(`npm run`);
});

function command(name: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], { cwd: root, encoding: 'utf8' });
}
