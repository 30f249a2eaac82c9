import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHook, hookProgram } from '../../../scripts/pack/hook-bundle.ts';
import { messageOf } from './messages.ts';
import { HookPlace, policyOf, rule } from './place.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = new HookPlace(
  policyOf(
    'deny',
    rule('wlm', 'show', { effect: 'limit', limit: { max: 3, per: 'hour' } }),
    rule('wlm', 'named', { effect: 'allow', when: [{ path: 'user', op: 'matches', value: '^a+$' }] }),
  ),
);
let program: string;

beforeAll(async () => {
  const folder = join(place.folder, 'hook');
  await bundleHook(root, folder);
  program = join(folder, hookProgram);
});
afterAll(() => place.remove());

async function start(words: readonly string[], input: string) {
  const child = spawn(process.execPath, [program, ...words], { stdio: 'pipe' });
  child.stdin.on('error', () => undefined); // ended before it read
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code: code as number };
}

const show = JSON.stringify(messageOf['claude-code']!('wlm', 'show', {}));

describe('the built hook, as a process', () => {
  it('lets exactly three of fifty pass that are started together, under a limit of three an hour', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => start(['claude-code', '--policy', place.policy], show)),
    );
    const passed = answers.filter(({ stdout, code }) => stdout === '' && code === 0);
    const refused = answers.filter(({ stdout }) => stdout.includes('"permissionDecision":"deny"'));
    // The hour may end while they run, and then three more pass.
    const hours = readdirSync(place.folder).filter((name) => name.startsWith('policy.json.counters.')).length;
    expect(hours).toBeGreaterThan(0);
    expect([3, 6]).toContain(passed.length);
    expect(passed.length + refused.length).toBe(50);
  });

  it('reads a policy in YAML, with a pattern', async () => {
    const file = join(place.folder, 'policy.yaml');
    writeFileSync(
      file,
      'version: 1 # by hand\ndefault: deny\nrules:\n  - {server: wlm, tool: named, effect: allow, reason: r, when: [{path: user, op: matches, value: "^a+$"}]}\n',
    );
    const [yes, no] = await Promise.all(
      ['aa', 'ab'].map((user) =>
        start(['codex', `--policy=${file}`], JSON.stringify(messageOf['codex']!('wlm', 'named', { user }))),
      ),
    );
    expect(yes).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(no!.stdout).toContain('None of the rules for this tool applies');
  });

  it.each([
    ['no policy is named', ['claude-code'], 'no policy is named'],
    ['no client is named', ['--policy', 'p'], 'no client is named'],
    ['a client is named that has no hook', ['emacs', '--policy', 'p'], 'no hook for the client "emacs"'],
    ['an option is unknown', ['claude-code', '--polcy', 'p'], 'there is no option --polcy'],
    ['there is no such file', ['claude-code', '--policy', 'no-such-file'], 'expected: { "version": 1'],
    ['the policy is a folder', ['claude-code', '--policy', '.'], 'EISDIR'],
    [
      'the file of tools is not there',
      ['claude-code', '--policy', 'POLICY', '--tools', 'none'],
      'none: cannot be read',
    ],
    [
      'calls cannot be counted',
      ['claude-code', '--policy', 'POLICY', '--counters', 'none/there'],
      '--counters none/there',
    ],
  ] as const)('ends with 2 and says what to do where %s', async (_name, words, expected) => {
    const { code, stderr } = await start(
      words.map((word) => (word === 'POLICY' ? place.policy : word)),
      show,
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  it.each([
    ['{"version":1,"default":"deny","rules":[]}', 'has no rule'],
    ['{"version":1,"default":"deny"}', '/rules'],
    ['{"version":"1","hide":["x"]}', 'only a gateway enforces'],
    ['{"version":1,"default":"deny","rules":[{"server":"wlm","tool":"show","effect":"alow","reason":""}]}', 'effect'],
    ['{"version":1,"default":"allow","default":"deny","rules":[]}', 'default'],
    ['rules: [', 'neither JSON nor YAML'],
    ['', 'expected: object'],
  ] as const)('ends with 2 where the policy is %s', async (policy, expected) => {
    const file = join(place.folder, 'bad.json');
    writeFileSync(file, policy);
    const { code, stderr } = await start(['claude-code', '--policy', file], show);
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('holds no library of schemas, patterns or YAML, which only some policies need', () => {
    expect(readFileSync(program, 'utf8')).not.toMatch(/Zod|RE2JS|YAMLParseError/);
  });
});
