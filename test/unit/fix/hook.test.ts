import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../src/clients/index.ts';
import { lastOf, planInWords, recordsFolder, undo, write } from '../../../src/fix/index.ts';
import { hooks } from '../../../src/formats/hooks.ts';
import { runHook } from '../../../src/hook/index.ts';
import type { Policy } from '../../../src/model/index.ts';
import { planted } from '../clients/fixture.ts';
import { bytesOn, choice, copiedMachine, planOn as planOnMachine, putOwnHooks } from './place.ts';

const now = Date.UTC(2026, 0, 2);
const planOn = (machine: Machine, only?: string, own = choice) => planOnMachine(machine, only, own);
const written = (machine: Machine, only?: string) => write(planOn(machine, only).files, recordsFolder(machine), now);

describe('hooks are written into the files of the clients', () => {
  test('with the policy and the tools beside them, under the names of the servers there', async () => {
    const machine = copiedMachine();
    written(machine);
    let seen = 0;
    for (const [id] of hooks) {
      const policy = join(machine.home, '.config/toolrisk', `${id}.json`);
      const { rules } = JSON.parse(readFileSync(policy, 'utf8')) as Policy;
      const [{ server, tool }] = rules as [Policy['rules'][number]];
      const spelled = id === 'copilot-cli' ? `${server}-${tool}` : `${server.replace(/[^\w-]/g, '_')}_${tool}`;
      if (id !== 'opencode') continue;
      for (const [given, stdout] of [
        [{ id: 1, note: '' }, ''],
        [{ id: 0 }, 'None of the rules'],
        [{ id: 1, other: 1 }, 'knows no argument'],
      ] as const) {
        const message = JSON.stringify({ hook_event_name: 'tool.execute.before', tool: spelled, args: given });
        const answer = await runHook({ client: id, policy }, () => Buffer.from(message));
        expect(answer.stdout === '' ? '' : answer.stdout).toContain(stdout);
        seen++;
      }
    }
    expect(seen).toBe(3);
  });

  test('a second run changes nothing, and says so', () => {
    const machine = copiedMachine();
    written(machine);
    const plan = planOn(machine);
    expect(plan.files.map(({ shown }) => shown)).toEqual([]);
    expect(planInWords(plan)).not.toContain('hook');
  });

  test('taking it back restores every byte, and leaves nothing beside', () => {
    const machine = copiedMachine();
    putOwnHooks(machine);
    const before = bytesOn(machine);
    written(machine);
    expect(bytesOn(machine)).not.toEqual(before);
    undo(lastOf(recordsFolder(machine))!);
    expect(bytesOn(machine)).toEqual(before);
  });

  test('hooks, keys and comments of others stay, and a program that lies elsewhere takes the place of the one before', () => {
    const machine = copiedMachine();
    const file = join(machine.home, '.claude/settings.json');
    putOwnHooks(machine);
    written(machine, 'claude-code');
    const first = readFileSync(file, 'utf8');
    expect(first).toContain('// mine');
    expect(first).toContain('"command": "mine"');
    expect(first).toContain('"Stop": []');
    expect(first).toContain("'/opt/tool risk/hook.cjs' claude-code --policy");
    const moved = planOn(machine, 'claude-code', { ...choice, program: '/usr/lib/hook.cjs' });
    const text = moved.files.find(({ shown }) => shown === '~/.claude/settings.json')!.texts.after;
    expect(text).not.toContain('/opt/tool risk');
    expect(text.match(/--policy/g)).toHaveLength(1);
  });

  test('what is shown of it names every file and holds no secret', () => {
    const plan = planOn(copiedMachine());
    const words = planInWords(plan);
    expect(words).not.toContain(planted);
    for (const { shown } of plan.files) expect(words).toContain(`\n${shown}`);
    expect(words).toContain('1 of them with conditions');
  });
});

describe('what holds a call back in the policy of a hook stays', () => {
  const file = (machine: Machine) => join(machine.home, '.config/toolrisk/opencode.json');
  const rulesIn = (machine: Machine) => (JSON.parse(readFileSync(file(machine), 'utf8')) as Policy).rules;
  const rewritten = (machine: Machine, change: (rules: Policy['rules']) => Policy['rules']) => {
    const policy = JSON.parse(readFileSync(file(machine), 'utf8')) as Policy;
    writeFileSync(file(machine), JSON.stringify({ ...policy, rules: change(policy.rules) }));
  };

  test.each<[string, (rules: Policy['rules']) => Policy['rules']]>([
    [
      'a lower limit',
      (rules) => rules.map((rule) => (rule.limit ? { ...rule, limit: { max: 1, per: 'hour' as const } } : rule)),
    ],
    ['a refusal', (rules) => rules.map(({ server, tool, reason }) => ({ server, tool, effect: 'deny', reason }))],
    ['a tool whose rule was taken out', (rules) => rules.slice(1)],
    [
      'a condition more',
      (rules) => [
        { ...rules[0]!, when: [...rules[0]!.when!, { path: 'note', op: 'exists', value: false }] },
        ...rules.slice(1),
      ],
    ],
    ['a server of one’s own', (rules) => [...rules, { server: 'mine', tool: 't', effect: 'ask', reason: 'M.' }]],
  ])('%s', (_, change) => {
    const machine = copiedMachine();
    written(machine, 'opencode');
    rewritten(machine, change);
    const bytes = readFileSync(file(machine), 'utf8');
    expect(planOn(machine, 'opencode').files.map(({ shown }) => shown)).toEqual([]);
    expect(readFileSync(file(machine), 'utf8')).toBe(bytes);
  });

  test('and what is looser there gets the stricter of both, once', () => {
    const machine = copiedMachine();
    written(machine, 'opencode');
    const ready = rulesIn(machine);
    rewritten(machine, (rules) =>
      rules.map(({ server, tool, limit }) =>
        limit
          ? { server, tool, effect: 'limit', limit: { max: 2, per: 'minute' }, reason: 'Mine.' }
          : { server, tool, effect: 'ask', reason: 'Mine.' },
      ),
    );
    const plan = planOn(machine, 'opencode');
    expect(planInWords(plan)).toContain('keep what was stricter there');
    write(plan.files, recordsFolder(machine), now + 1);
    const said = rulesIn(machine).map(({ tool, effect, when, limit }) => [tool, effect, when ?? limit]);
    const [first, ...others] = [...new Set(ready.map(({ tool }) => tool))];
    expect(said).toEqual([
      [first, 'ask', [{ path: 'id', op: 'gte', value: 1 }]],
      ...others.flatMap((tool) => [
        [tool, 'limit', { max: 2, per: 'minute' }],
        [tool, 'limit', { max: 3, per: 'hour' }],
      ]),
    ]);
    expect(planOn(machine, 'opencode').files).toEqual([]);
  });

  test.each([
    ['opencode', '.config/toolrisk/opencode.json', '{ "s3cr3t": '],
    ['opencode', '.config/toolrisk/opencode.json', '{ "version": 1, "s3cr3t": 2 }'],
    ['opencode', '.config/toolrisk/opencode.tools.json', '["s3cr3t"]'],
    ['codex', '.codex/hooks.json', '{ "s3cr3t": '],
    ['codex', '.codex/hooks.json', '{ "hooks": { "PreToolUse": "s3cr3t" } }'],
  ])('%s is left as it is, with the reason, where %s is %s', (id, path, text) => {
    const machine = copiedMachine();
    const place = join(machine.home, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    const plan = planOn(machine, id);
    expect(plan.files).toEqual([]);
    expect(plan.clients[0]!.left).toContain(`could not be read: ~/${path}`);
    expect(planInWords(plan)).not.toContain('s3cr3t');
  });
});

test.each([
  [
    'ends of lines',
    (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')),
    (text: string) => !/[^\r]\n/.test(text),
  ],
  [
    'a mark of its encoding',
    (text: string) => Buffer.from(`\uFEFF${text}`),
    (text: string) => text.startsWith('\uFEFF'),
  ],
])('%s stay in a file that gets the entry, and a second run changes nothing', (_, make, holds) => {
  const machine = copiedMachine();
  putOwnHooks(machine);
  const file = join(machine.home, '.claude/settings.json');
  writeFileSync(file, make(readFileSync(file, 'utf8')));
  const before = bytesOn(machine);
  written(machine, 'claude-code');
  const text = readFileSync(file, 'utf8');
  expect([holds(text), text.includes('--policy')]).toEqual([true, true]);
  expect(planOn(machine, 'claude-code').files).toEqual([]);
  undo(lastOf(recordsFolder(machine))!);
  expect(bytesOn(machine)).toEqual(before);
});

test('an entry of the hook that stays is left in place of the one that starts a process', () => {
  const machine = copiedMachine();
  const { resident } = hooks.get('claude-code')!;
  const file = join(machine.home, '.claude/settings.json');
  mkdirSync(dirname(file), { recursive: true });
  const put = (url: string) => writeFileSync(file, resident!.entry({ url, token: 's3cr3t-token' }).text);
  put('http://127.0.0.1:8130/');
  written(machine, 'claude-code');
  expect(readFileSync(file, 'utf8')).not.toContain('"command"');
  expect(planOn(machine, 'claude-code').files).toEqual([]);
  put('https://hooks.example.com/');
  expect(planInWords(planOn(machine, 'claude-code'))).toContain('"command"');
});

test('a switch by which a client asks no hook is told', () => {
  const machine = copiedMachine();
  putOwnHooks(machine);
  expect(planInWords(planOn(machine, 'claude-code'))).not.toContain('asks no hook');
  const file = join(machine.home, '.claude/settings.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"model"', '"disableAllHooks": true, "model"'));
  const words = 'disableAllHooks is true in ~/.claude/settings.json, so that Claude Code asks no hook';
  expect(planInWords(planOn(machine, 'claude-code'))).toContain(words);
});

test('no call that is held back now is let through by what is written beside a hook', () => {
  const order = ['runs', 'unknown', 'judged', 'asked', 'refused', 'hidden'];
  const moves = planOn(copiedMachine()).clients.flatMap((client) => client.moves);
  expect(moves.length).toBeGreaterThan(10);
  expect(moves.filter(({ tool, then }) => order.indexOf(then) < order.indexOf(tool.fate))).toEqual([]);
});
