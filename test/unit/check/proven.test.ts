import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../../src/check/index.ts';
import { type ListedCatalogue, stackOf } from '../../../src/clients/index.ts';
import { fateIn, formatOf } from '../../../src/formats/index.ts';
import { decide, noCounters } from '../../../src/policy/index.ts';
import type { Client, Place } from '../../../src/prove/client.ts';
import { client as claudeCode } from '../../../src/prove/consumers/claude-code.ts';
import { client as codex } from '../../../src/prove/consumers/codex.ts';
import { client as geminiCli } from '../../../src/prove/consumers/gemini-cli.ts';
import { client as opencode } from '../../../src/prove/consumers/opencode.ts';
import { otherNames, readTrial } from '../../../src/prove/scenarios.ts';

const root = mkdtempSync(join(tmpdir(), 'toolrisk-proven-'));
afterAll(() => rmSync(root, { recursive: true }));

const { scenarios, mixed, calls, context } = readTrial();
const { server } = context;
const catalogue: ListedCatalogue = {
  servers: [
    {
      ...{ id: server.id, name: server.id, href: '/', packages: [], images: [], addresses: [], repositories: [] },
      ...{ commands: ['replay-server'], versions: ['1'], digests: [''] },
      tools: server.tools.map(({ name }) => ({
        ...{ name, category: 'Read', severity: 'Low', points: 0, line: '' },
        ...{ brings: false, shows: false, sends: false },
      })),
    },
  ],
};

/** Changes a JSON file, which may not be there yet. */
function change(file: string, to: (value: Record<string, unknown>) => object): void {
  mkdirSync(dirname(file), { recursive: true });
  let text = '{}';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // It is made.
  }
  writeFileSync(file, JSON.stringify(to(JSON.parse(text) as Record<string, unknown>)));
}

interface Setting {
  format: string;
  client: Client;
  /** The mode in which the client then is, as was seen by running it. */
  mode: string;
  how: string;
  /** What is set beside the policy. */
  set?(place: Place): void;
}

const claudeSetting = (where: 'home' | 'project', defaultMode: string) => (place: Place) =>
  change(
    where === 'home' ? join(place.home, '.claude/settings.json') : join(place.project, '.claude/settings.json'),
    (value) => ({
      ...value,
      permissions: { ...(value['permissions'] as object), defaultMode },
    }),
  );
const geminiSetting = (more: (value: Record<string, unknown>) => object) => (place: Place) =>
  change(join(place.home, '.gemini/settings.json'), (value) => ({ ...value, ...more(value) }));
// Codex was given the server on its command line, which no file tells.
const codexSetting =
  (...lines: string[]) =>
  ({ home, project, server: { name, command } }: Place) => {
    const file = join(home, 'config.toml');
    writeFileSync(file, [...lines, readFileSync(file, 'utf8')].join('\n'));
    mkdirSync(join(project, '.codex'), { recursive: true });
    appendFileSync(
      join(project, '.codex/config.toml'),
      `[mcp_servers.${JSON.stringify(name)}]\ncommand = "${command}"\n`,
    );
  };

/** Each way to set a mode in a file that the proofs of the clients ran. */
const settings: readonly Setting[] = [
  { format: 'claude-code', client: claudeCode, mode: 'auto', how: 'nothing' },
  ...['acceptEdits', 'plan', 'dontAsk'].map((mode) => ({
    ...{ format: 'claude-code', client: claudeCode, mode, how: `defaultMode ${mode} in the project` },
    set: claudeSetting('project', mode),
  })),
  ...['bypassPermissions', 'auto'].map((mode) => ({
    ...{ format: 'claude-code', client: claudeCode, mode, how: `defaultMode ${mode} at home` },
    set: claudeSetting('home', mode),
  })),
  ...['bypassPermissions', 'auto'].map((mode) => ({
    ...{
      format: 'claude-code',
      client: claudeCode,
      mode: 'auto',
      how: `defaultMode ${mode} in the project, passed over`,
    },
    set: claudeSetting('project', mode),
  })),
  { format: 'codex', client: codex, mode: 'on-request', how: 'nothing', set: codexSetting() },
  { format: 'codex', client: codex, mode: 'never', how: 'never', set: codexSetting('approval_policy = "never"') },
  {
    ...{ format: 'codex', client: codex, mode: 'no approvals and no sandbox', how: 'never without a sandbox' },
    set: codexSetting('approval_policy = "never"', 'sandbox_mode = "danger-full-access"'),
  },
  { format: 'gemini-cli', client: geminiCli, mode: 'default', how: 'nothing' },
  ...['auto_edit', 'plan'].map((mode) => ({
    ...{ format: 'gemini-cli', client: geminiCli, mode, how: `defaultApprovalMode ${mode}` },
    set: geminiSetting(() => ({ general: { defaultApprovalMode: mode } })),
  })),
  {
    ...{ format: 'gemini-cli', client: geminiCli, mode: 'default', how: 'defaultApprovalMode yolo, passed over' },
    set: geminiSetting(() => ({ general: { defaultApprovalMode: 'yolo' } })),
  },
  {
    ...{ format: 'gemini-cli', client: geminiCli, mode: 'trusted server', how: 'trust at the server' },
    set: geminiSetting(({ mcpServers }) => ({
      mcpServers: Object.fromEntries(
        Object.entries(mcpServers as Record<string, object>).map(([name, each]) => [name, { ...each, trust: true }]),
      ),
    })),
  },
  { format: 'opencode', client: opencode, mode: 'build', how: 'nothing' },
  {
    ...{ format: 'opencode', client: opencode, mode: 'an agent that allows all', how: 'agent.build.permission' },
    set: ({ project }) =>
      change(join(project, 'opencode.json'), (value) => ({
        ...value,
        agent: { build: { permission: { '*': 'allow' } } },
      })),
  },
];

let count = 0;

/** What check says of each tool, by the very files that a proof writes. */
function saidBy({ client, set }: Setting, name: string, text: string): Map<string, string> {
  const folder = join(root, String(count++));
  const place = {
    home: join(folder, 'home'),
    project: join(folder, 'project'),
    installed: folder,
    model: 'http://127.0.0.1:9',
  };
  for (const each of [place.home, place.project]) mkdirSync(each, { recursive: true });
  const whole: Place = { ...place, server: { name, command: 'replay-server', args: ['s3cr3t'] }, isDone: () => true };
  const { environment = {} } = client.setUp(whole, text);
  set?.(whole);
  const found = findFiles({ system: 'linux', home: place.home, folders: [place.project], environment });
  const stack = stackOf(found.files, catalogue, { folders: [place.project] });
  const [own] = stack.flatMap(({ servers }) => servers).filter((each) => each.name === name);
  return new Map(own?.tools.map((tool) => [tool.name, tool.fate]));
}

describe.each(settings)('$format with $how set is in the mode $mode', (setting) => {
  const format = formatOf(setting.format)!;
  const mode = 'list' in format.modes ? format.modes.list.find(({ id }) => id === setting.mode)! : undefined;
  const names = [server.id, ...otherNames].filter((name) => format.serverNames.problem?.(name) === undefined);
  const policies = [...scenarios.filter(({ policy }) => policy.default === 'deny'), ...mixed.scenarios];

  test.each(names)('a server called %s', (name) => {
    for (const { policy } of policies) {
      const { text, enforced } = format.export(policy, { ...context, name });
      const said = saidBy(setting, name, text);
      const expected = calls.map(({ tool }): [string, string] => {
        const call = { server: server.id, tool, arguments: {} };
        const { effect } = decide(enforced, call, { now: 0, counters: noCounters });
        const isNamed = policy.default === 'deny' || policy.rules.some((rule) => rule.tool === tool);
        return [tool, fateIn(mode!, effect, isNamed)];
      });
      expect([...said].toSorted()).toEqual(expected.toSorted());
    }
  });
});
