import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { converseByAcp } from '../acp.ts';
import { openaiChatApi } from '../api/openai-chat.ts';
import { type Client, type Place, type Trap, withDeadServer, withEnvironment, withOptions } from '../client.ts';
import { changedInPlace, someFolder } from '../changed.ts';
import { driveInModes } from '../drive.ts';
import type { InMode } from '../in-mode.ts';
import type { Prover } from '../prover.ts';

/** Copilot CLI, spoken to as editors do. The exported command is run by a shell, with the other options put after it. */
export const client = showing('*');

/** Copilot CLI with a server of which the configuration names these tools. */
function showing(...tools: string[]): Client {
  return {
    api: openaiChatApi,
    spell: (server, tool) => `${server.replace(/[^a-zA-Z0-9_-]/g, '-')}-${tool}`,
    setUp({ home, project, installed, model, server: { name, ...server } }, policy) {
      const mcpServers = { [name]: { type: 'local', ...server, tools } };
      mkdirSync(join(home, '.copilot'));
      writeFileSync(join(home, '.copilot/mcp-config.json'), JSON.stringify({ mcpServers }));
      const script = join(project, 'copilot.sh');
      writeFileSync(script, policy.replace(/\n*$/, ' "$@"\n'));
      chmodSync(script, 0o755);
      return {
        command: ['sh', script, '--acp', '--disable-builtin-mcps', '--no-color'],
        environment: { ...withoutAccount({ home, installed, model }), COPILOT_HOME: join(home, '.copilot') },
      };
    },
    converse: converseByAcp,
  };
}

/** What keeps it to the model of this machine. */
export function withoutAccount({ home, installed, model }: Pick<Place, 'home' | 'installed' | 'model'>) {
  return {
    HOME: home,
    PATH: `${join(installed, 'node_modules/.bin')}:${dirname(process.execPath)}:/usr/bin:/bin`,
    COPILOT_OFFLINE: 'true',
    COPILOT_AUTO_UPDATE: 'false',
    COPILOT_PROVIDER_BASE_URL: `${model}/v1`,
    COPILOT_PROVIDER_API_KEY: 'none',
    COPILOT_MODEL: 'stand-in',
  };
}

/** Copilot CLI with its two files as they are given in a list, under the server's own command. */
const byFiles: Client = {
  ...client,
  setUp(place, policy) {
    const [permissions, config] = JSON.parse(policy) as [string, string];
    const start = client.setUp(place, 'copilot');
    const { mcpServers } = JSON.parse(config) as { mcpServers: Record<string, object> };
    const { name, command, args } = place.server;
    const servers = { [name]: { ...mcpServers[name], command, args } };
    writeFileSync(join(place.home, '.copilot/mcp-config.json'), JSON.stringify({ mcpServers: servers }));
    const folder = JSON.stringify(place.project);
    writeFileSync(
      join(place.home, '.copilot/permissions-config.json'),
      permissions.replaceAll(JSON.stringify(someFolder), folder),
    );
    return start;
  },
};

/** The mode of a start that sets none, and the others as the command line sets them. */
const inModes: [InMode, ...InMode[]] = [
  { mode: 'interactive', client },
  { mode: 'plan', how: '--mode plan', client: withOptions(client, '--mode', 'plan') },
  { mode: 'autopilot', how: '--mode autopilot', client: withOptions(client, '--mode', 'autopilot') },
  { mode: 'allow-all-tools', how: '--allow-all-tools', client: withOptions(client, '--allow-all-tools') },
];

/** The last of them set otherwise. */
const otherwise: InMode[] = [
  ...['--allow-all', '--yolo'].map((how) => ({ mode: 'allow-all-tools', how, client: withOptions(client, how) })),
  {
    mode: 'allow-all-tools',
    how: 'COPILOT_ALLOW_ALL',
    client: withEnvironment(client, { COPILOT_ALLOW_ALL: 'true' }),
  },
];

const tool = 'abort_sessions_user';
const traps: Trap[] = [
  {
    name: '--deny-tool refuses and does not hide',
    text: `copilot --deny-tool='teradata-wlm(${tool})'`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'refused' }],
  },
  {
    name: '--deny-tool outranks --allow-tool',
    text: `copilot --allow-tool='teradata-wlm(${tool})' --deny-tool='teradata-wlm(${tool})'`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'refused' }],
  },
  ...(
    [
      ['names a tool bare: the others are hidden', tool, 'ran'],
      ['names a tool as --excluded-tools does: all are hidden', `teradata-wlm-${tool}`, 'hidden'],
    ] as const
  ).map(([how, named, expected]) => ({
    name: `mcp-config.json ${how}`,
    text: `copilot --allow-tool='teradata-wlm(${tool})'`,
    calls: [
      { tool, arguments: { user: 'alice' }, expected },
      { tool: 'show_sessions', arguments: {}, expected: 'hidden' as const },
    ],
    client: showing(named),
  })),
  {
    name: 'options for another name than the server’s hide and refuse nothing',
    text: `copilot --excluded-tools='teradata-wlm-${tool}' --deny-tool='teradata-wlm(${tool})'`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'asked' }],
    server: 'teradata',
  },
  {
    name: 'a server that did not start refuses what is allowed as well',
    text: `copilot --allow-tool='teradata-wlm(${tool})'`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'hidden' }],
    client: withDeadServer(client),
  },
];

/** Copilot CLI, run headless. */
export const copilotCli: Prover = {
  format: 'copilot-cli',
  level: 'ran',
  consumer: 'GitHub Copilot CLI',
  packages: [{ from: 'npm', name: '@github/copilot', version: '1.0.102' }],
  summary:
    'The exported command, started as editors start it, hid, refused, asked for (a person’s yes and no both held) and ran what the policy says in each of its modes and under five names of the server; `--deny-tool` alone refused and did not hide; a tool named in mcp-config.json hid the others, and itself where the server’s name stood before it; a file that let all of a server run, under a name of the reader’s own, and that file changed in place did what `check` and the stack page say of them; the questions on screen were not tried.',
  run: driveInModes('copilot-cli', inModes, otherwise, traps, (trial) =>
    changedInPlace('copilot-cli', trial).map((trap) => ({ ...trap, client: byFiles })),
  ),
};
