import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../../src/check/index.ts';
import type { Machine } from '../../../src/clients/index.ts';
import { type HookChoice, lastOf, planFix, planInWords, recordsFolder, undo, write } from '../../../src/fix/index.ts';
import { hooks } from '../../../src/formats/hooks.ts';
import { runHook } from '../../../src/hook/index.ts';
import type { Policy } from '../../../src/model/index.ts';
import { catalogue, planted } from '../clients/fixture.ts';
import { bytesOn, copiedMachine } from './place.ts';

const now = Date.UTC(2026, 0, 2);
const choice: HookChoice = {
  program: '/opt/tool risk/hook.cjs',
  node: '/opt/node',
  readyFor(id) {
    const server = catalogue.servers.find((each) => each.id === id);
    if (!server) return undefined;
    const [first, ...others] = server.tools;
    const rule = (tool: string, part: object) => ({ server: id, tool, reason: 'R.', ...part });
    return {
      tools: server.tools.map(({ name }) => ({ name, inputSchema: { properties: { id: {}, note: {} } } })),
      policy: {
        version: 1,
        default: 'deny',
        rules: [
          rule(first!.name, { effect: 'allow', when: [{ path: 'id', op: 'gte', value: 1 }] }),
          ...others.map(({ name }) => rule(name, { effect: 'limit', limit: { max: 3, per: 'hour' } })),
        ],
      } as Policy,
    };
  },
};
const planOn = (machine: Machine, only?: string, own = choice) =>
  planFix(findFiles(machine), catalogue, machine, { profile: 'operate', unknown: 'asked' }, only, own);
const written = (machine: Machine, only?: string) => write(planOn(machine, only).files, recordsFolder(machine), now);

/** Files of hooks that are somebody's own. */
const own: Record<string, string> = {
  'home/.claude/settings.json':
    '{\n  // mine\n  "hooks": {\n    "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "mine" }] }],\n    "Stop": []\n  },\n  "model": "x"\n}\n',
  'home/.codex/hooks.json': '{"hooks":{"PreToolUse":[],"Stop":[{"hooks":[]}]}}',
};

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
    for (const [path, text] of Object.entries(own)) {
      const file = join(machine.home, '..', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const before = bytesOn(machine);
    written(machine);
    expect(bytesOn(machine)).not.toEqual(before);
    undo(lastOf(recordsFolder(machine))!);
    expect(bytesOn(machine)).toEqual(before);
  });

  test('hooks, keys and comments of others stay, and a program that lies elsewhere takes the place of the one before', () => {
    const machine = copiedMachine();
    const file = join(machine.home, '.claude/settings.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, own['home/.claude/settings.json']!);
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
