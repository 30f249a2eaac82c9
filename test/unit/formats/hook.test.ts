import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { brokenWays, type CommandLine, entryFor, shellWord, windowsWord } from '../../../src/formats/hook.ts';
import { hooks } from '../../../src/formats/hooks.ts';
import { hookClients } from '../../../src/hook/index.ts';
import { readHookProofs } from '../../../src/store/index.ts';
import { hookProvers } from '../../../src/prove/consumers/index.ts';

it('every client that has a hook has its facts, what answers it, and a prover', () => {
  const ids = [...hooks.keys()].sort();
  expect(hookClients.map(({ id }) => id).sort()).toEqual(ids);
  expect(hookProvers.map(({ format }) => format).sort()).toEqual(ids);
});

it.each(hookClients)('$title: facts and program agree on whether the hook can ask', ({ id, asks }) => {
  expect(hooks.get(id)!.asks).toBe(asks);
});

describe.each(readHookProofs().map((proof) => [proof.format, proof] as const))('the proof of %s', (format, proof) => {
  it('is of the pinned version, says what its prover says, and agrees throughout', () => {
    const prover = hookProvers.find((each) => each.format === format)!;
    expect(proof).toMatchObject({ summary: prover.summary, version: prover.packages[0].version, agreed: proof.cases });
    expect(proof.cases).toBeGreaterThan(40);
  });

  it('shows of every broken hook what the facts say', () => {
    const seen = Object.fromEntries(proof.broken!.map(({ name, becomes }) => [name, becomes]));
    const said = Object.entries(hooks.get(format)!.broken).map(([way, becomes]) => [
      way,
      becomes === 'refused' ? 'refused' : 'ran',
    ]);
    expect(seen).toEqual(Object.fromEntries(said));
    expect(Object.keys(seen)).toEqual(Object.keys(brokenWays));
  });
});

const odd: CommandLine = [
  process.execPath,
  '-p',
  'JSON.stringify(process.argv.slice(1))',
  'a b',
  "it's",
  '"$HOME"',
  '`id`',
  '$(id)',
  'ü',
  '',
];

it('a shell reads a command line as its words', () => {
  const { stdout } = spawnSync('sh', ['-c', shellWord(odd)], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual(odd.slice(3));
});

it.each([
  [['C:\\Program Files\\node.exe', 'C:\\x\\hook.cjs'], '"C:\\Program Files\\node.exe" C:\\x\\hook.cjs'],
  [['node', 'a"b'], 'node "a\\"b"'],
] as [CommandLine, string][])('for Windows %j is %s', (words, expected) => {
  expect(windowsWord(words)).toBe(expected);
});

it('an entry names the program and the policy, and nothing that a registry would give', () => {
  for (const [id, hook] of hooks) {
    const { text } = entryFor(hook, ['/opt/node', '/opt/hook.cjs'], id, '/home/me/policy.json');
    for (const word of ['/opt/node', '/opt/hook.cjs', '/home/me/policy.json']) expect(text).toContain(word);
    expect(text).not.toMatch(/\bnpx\b/);
  }
});
