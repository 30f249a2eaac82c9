import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openaiChatApi } from '../api/openai-chat.ts';
import type { Client, Place, Trap } from '../client.ts';
import { drive } from '../drive.ts';
import type { Prover } from '../prover.ts';
import { converseOnTerminal } from './continue-terminal.ts';

type Servers = (server: Place['server']) => object[];

/** Continue's cn on a terminal: whoever sits at it reads the screen and types. */
export const client = onTerminal();

function onTerminal(options = '', servers: Servers = (server) => [server]): Client {
  return {
    api: openaiChatApi,
    spell: (_server, tool) => tool,
    setUp(place, policy) {
      const { command, environment } = setUp(place, policy, servers);
      const typed = `stty cols 200 rows 60 && exec ${command} ${options}`;
      return { command: ['script', '-qfec', typed, '/dev/null'], environment: { ...environment, TERM: 'xterm' } };
    },
    converse: converseOnTerminal,
  };
}

/** With nobody to ask. It ends with the first call that is refused, and is started again to go on. */
const headless: Client = {
  ...client,
  setUp(place, policy) {
    const { command, environment } = setUp(place, policy, (server) => [server]);
    const script = `${command} -p go; while :; do ${command} -p --resume 'go on'; done`;
    return { command: ['sh', '-c', script], environment };
  },
  async converse(_child, _person, { isDone }) {
    while (!isDone()) await sleep(20);
  },
};

function setUp({ home, installed, model, server }: Place, policy: string, servers: Servers) {
  const folder = join(home, '.continue');
  const named = {
    name: 'stand-in',
    model: 'stand-in',
    provider: 'openai',
    roles: ['chat'],
    capabilities: ['tool_use'],
  };
  const models = [{ ...named, apiKey: 'none', apiBase: `${model}/v1` }];
  const config = { name: 'local', version: '1.0.0', schema: 'v1', models, mcpServers: servers(server) };
  mkdirSync(folder);
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));
  writeFileSync(join(folder, 'permissions.yaml'), policy);
  return {
    command: `${join(installed, 'node_modules/.bin/cn')} --config ${join(folder, 'config.yaml')}`,
    environment: { HOME: home, CONTINUE_GLOBAL_DIR: folder, CONTINUE_CLI_ENABLE_TELEMETRY: '0' },
  };
}

const tool = 'abort_sessions_user';
const call = { tool, arguments: { user: 'alice' } };
const read = { tool: 'show_sessions', arguments: {} };
const traps: Trap[] = [
  {
    name: 'with -p, a tool that no list names runs, and one to ask for is hidden',
    text: `ask: [${tool}]`,
    calls: [
      { ...call, expected: 'hidden' },
      { ...read, expected: 'ran' },
    ],
    client: headless,
  },
  {
    name: 'with -p, what is excluded is hidden and what is allowed runs',
    text: `exclude: [${tool}]\nallow: [show_sessions]`,
    calls: [
      { ...call, expected: 'hidden' },
      { ...read, expected: 'ran' },
    ],
    client: headless,
  },
  {
    name: 'an entry holds for the tool of that name of every server, and the first of them gets the call',
    text: `allow: [${tool}]\nexclude: [show_sessions]`,
    calls: [
      { ...call, expected: 'refused' },
      { ...read, expected: 'hidden' },
    ],
    client: onTerminal('', ({ name, command, args }) => [
      { name: 'first', command, args: [...args.slice(0, -1), '/dev/null'] },
      { name, command, args },
    ]),
  },
  {
    name: 'disabledTools of a server in config.yaml is dropped',
    text: `allow: [${tool}]`,
    calls: [{ ...call, expected: 'ran' }],
    client: onTerminal('', (server) => [{ ...server, disabledTools: [tool] }]),
  },
  {
    name: 'one unknown key, and the whole file is ignored',
    text: `exclude: [${tool}]\ndeny: [show_sessions]`,
    calls: [{ ...call, expected: 'asked' }],
  },
  {
    name: 'parentheses are not about the arguments of the tool',
    text: `exclude: ['${tool}(alice)']`,
    calls: [{ ...call, expected: 'asked' }],
  },
  {
    name: 'an entry to exclude outranks one to allow',
    text: `allow: [${tool}]\nexclude: ['abort_*']`,
    calls: [{ ...call, expected: 'hidden' }],
  },
  ...['--auto', '--readonly'].map((option) => ({
    name: `${option} passes over the file`,
    text: `exclude: [${tool}]`,
    calls: [{ ...call, expected: 'ran' as const }],
    client: onTerminal(option),
  })),
];

/** Continue's cn, run on a terminal. */
export const continueCli: Prover = {
  format: 'continue',
  level: 'ran',
  consumer: 'Continue cn',
  packages: [{ from: 'npm', name: '@continuedev/cli', version: '1.5.47' }],
  summary:
    'On a terminal of its own it hid, asked for (a person’s yes and no both held) and ran what the policy says; with `-p` it hid what it should ask for, and ran a tool that no list names; `--auto` and `--readonly` passed over the file, as did one key too many; of two servers with the same tool the first got the call; agents with lists of their own were not tried.',
  run: drive('continue', client, traps),
};
