import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { converseByAcp } from '../acp.ts';
import { opencodeWith } from '../opencode-model.ts';
import { openaiChatApi } from '../api/openai-chat.ts';
import { type Client, inPlace, type Trap, withDeadServer, withOptions } from '../client.ts';
import { changedInPlace } from '../changed.ts';
import { driveInModes } from '../drive.ts';
import type { InMode } from '../in-mode.ts';
import type { Prover } from '../prover.ts';

/** opencode, spoken to as editors do. The policy is the project's own file; what is beside it is read from home. */
export const client: Client = {
  api: openaiChatApi,
  spell: (server, tool) => `${server.replace(/[^a-zA-Z0-9_-]/g, '_')}_${tool}`,
  setUp({ home, project, installed, model, server }, policy) {
    const settings = {
      ...opencodeWith(model),
      mcp: { [server.name]: { type: 'local', command: [server.command, ...server.args] } },
    };
    mkdirSync(join(home, '.config/opencode'), { recursive: true });
    writeFileSync(join(home, '.config/opencode/opencode.json'), JSON.stringify(settings));
    writeFileSync(join(project, 'opencode.json'), policy);
    return {
      command: [join(installed, 'node_modules/opencode-linux-x64-baseline/bin/opencode'), 'acp'],
      environment: {
        HOME: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        XDG_DATA_HOME: join(home, '.local/share'),
        XDG_CACHE_HOME: join(home, '.cache'),
        XDG_STATE_HOME: join(home, '.local/state'),
        OPENCODE_DISABLE_AUTOUPDATE: '1',
        OPENCODE_DISABLE_MODELS_FETCH: '1',
      },
    };
  },
  converse: converseByAcp,
};

/** opencode as one starts it for a task, which approves what it would ask for. */
const approving: Client = {
  ...withOptions(
    inPlace(client, ({ command: [program], ...start }) => ({ ...start, command: [program!, 'run'] })),
    '--auto',
    'go',
  ),
  async converse(child) {
    child.stdin.end();
    await new Promise((resolve) => child.once('close', resolve));
  },
};

/** opencode with rules of the agent that it starts with. */
const withAgent = (own: (server: string) => object): Client =>
  inPlace(client, (start, { project, server: { name } }) => {
    const file = join(project, 'opencode.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
    const build = own(name.replace(/[^a-zA-Z0-9_-]/g, '_'));
    writeFileSync(file, JSON.stringify({ ...settings, agent: { build } }));
    return start;
  });

/** The agent of a start that names none, and how its own rules and an option change it. */
const inModes: [InMode, ...InMode[]] = [
  { mode: 'build', client },
  { mode: 'auto', how: 'run --auto', client: approving },
  {
    mode: 'an agent that allows all',
    how: 'agent.build.permission allows all',
    client: withAgent(() => ({ permission: { '*': 'allow' } })),
  },
];

/** The last of them set otherwise. */
const otherwise: InMode[] = [
  {
    mode: 'an agent that allows all',
    how: 'agent.build.tools has the server’s',
    client: withAgent((server) => ({ tools: { [`${server}_*`]: true } })),
  },
];

const tool = 'abort_sessions_user';
const entries = (order: readonly [string, string][]) => JSON.stringify({ permission: Object.fromEntries(order) });
const general = ['teradata-wlm_*', 'deny'] as const;
const special = [`teradata-wlm_${tool}`, 'allow'] as const;
const call = { tool, arguments: { user: 'alice' } };
const traps: Trap[] = [
  {
    name: 'of two patterns that match, the last wins: general first',
    text: entries([[...general], [...special]]),
    calls: [
      { ...call, expected: 'ran' },
      { tool: 'show_sessions', arguments: {}, expected: 'hidden' },
    ],
  },
  {
    name: 'of two patterns that match, the last wins: general last',
    text: entries([[...special], [...general]]),
    calls: [{ ...call, expected: 'hidden' }],
  },
  {
    name: 'an entry for another name than the server’s hides nothing',
    text: entries([[special[0], 'deny']]),
    calls: [{ ...call, expected: 'ran' }],
    server: 'teradata',
  },
  {
    name: 'a server that did not start refuses what is allowed as well',
    text: entries([[...special]]),
    calls: [{ ...call, expected: 'hidden' }],
    client: withDeadServer(client),
  },
];

/** opencode, run headless. */
export const opencode: Prover = {
  format: 'opencode',
  level: 'ran',
  consumer: 'opencode',
  packages: [
    { from: 'npm', name: 'opencode-ai', version: '1.18.33' },
    { from: 'npm', name: 'opencode-linux-x64-baseline', version: '1.18.33' },
  ],
  summary:
    'Started as editors start it, with the policy in the project’s opencode.json, it hid, asked for (a person’s yes and no both held) and ran what the policy says with its own agent and `--auto`, under five names of the server; rules of an agent won over those of the policy; of two patterns that match, the last won in either order; a file that let all of a server run, under a name of the reader’s own, and that file changed in place did what `check` and the stack page say of them; the questions on screen and its other agents were not tried.',
  run: driveInModes('opencode', inModes, otherwise, traps, (trial) => changedInPlace('opencode', trial)),
};
