import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { converseByAcp } from '../acp.ts';
import { geminiApi } from '../api/gemini.ts';
import { type Client, inPlace, type Trap, withDeadServer, withOptions } from '../client.ts';
import { changedInPlace } from '../changed.ts';
import { driveInModes } from '../drive.ts';
import type { InMode } from '../in-mode.ts';
import type { Prover } from '../prover.ts';

/** Gemini CLI, spoken to as editors do. */
export const client: Client = {
  api: geminiApi,
  spell: (server, tool) => `mcp_${server}_${tool}`.replace(/[^a-zA-Z0-9_\-.:]/g, '_'),
  setUp({ home, installed, model, server: { name, ...server } }, policy) {
    mkdirSync(join(home, '.gemini/policies'), { recursive: true });
    writeFileSync(join(home, '.gemini/policies/mcp-policy.toml'), policy);
    const settings = {
      mcpServers: { [name]: server },
      security: { auth: { selectedType: 'gemini-api-key' }, folderTrust: { enabled: false } },
      privacy: { usageStatisticsEnabled: false },
      general: { disableAutoUpdate: true },
      // Otherwise it asks the model, after some calls, whether they lead anywhere.
      model: { disableLoopDetection: true },
    };
    writeFileSync(join(home, '.gemini/settings.json'), JSON.stringify(settings));
    const program = join(installed, 'node_modules/@google/gemini-cli/bundle/gemini.js');
    return {
      command: [process.execPath, program, '--acp', '--model', 'gemini-2.5-pro'],
      environment: { HOME: home, GEMINI_API_KEY: 'none', GOOGLE_GEMINI_BASE_URL: model },
    };
  },
  converse: converseByAcp,
};

/** Gemini CLI with the policy in the project, not at home. */
const inProject: Client = {
  ...client,
  setUp(place, policy) {
    mkdirSync(join(place.project, '.gemini/policies'), { recursive: true });
    writeFileSync(join(place.project, '.gemini/policies/mcp-policy.toml'), policy);
    return client.setUp(place, '');
  },
};

interface Settings {
  mcpServers: Record<string, object>;
  general: object;
}

/** Gemini CLI with more in its settings. */
const withSettings = (change: (settings: Settings) => object): Client =>
  inPlace(client, (start, { home }) => {
    const file = join(home, '.gemini/settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
    writeFileSync(file, JSON.stringify({ ...settings, ...change(settings) }));
    return start;
  });

const trusting = withSettings(({ mcpServers }) => ({
  mcpServers: Object.fromEntries(Object.entries(mcpServers).map(([name, each]) => [name, { ...each, trust: true }])),
}));
const inMode = (mode: string) => withOptions(client, '--approval-mode', mode);
const inFile = (defaultApprovalMode: string) =>
  withSettings(({ general }) => ({ general: { ...general, defaultApprovalMode } }));

/** The mode of a start that sets none, and the others as the command line sets them. */
const inModes: [InMode, ...InMode[]] = [
  { mode: 'default', client },
  { mode: 'auto_edit', how: '--approval-mode auto_edit', client: inMode('auto_edit') },
  { mode: 'plan', how: '--approval-mode plan', client: inMode('plan'), except: ['WLM Server'] },
  { mode: 'yolo', how: '--approval-mode yolo', client: inMode('yolo'), except: ['WLM Server'] },
  { mode: 'trusted server', how: 'trust: true', client: trusting },
];

/** The same modes set in the settings. */
const inFiles: InMode[] = [
  ...['auto_edit', 'plan'].map((mode) => ({ mode, how: `defaultApprovalMode ${mode}`, client: inFile(mode) })),
  { mode: 'default', how: 'defaultApprovalMode yolo, which is passed over', client: inFile('yolo') },
];

const tool = 'abort_sessions_user';
const call = { tool, arguments: { user: 'alice' } };
const denied = `[[rule]]\nmcpName = "teradata-wlm"\ntoolName = "${tool}"\ndecision = "deny"\npriority = 200\n`;
const all = '[[rule]]\nmcpName = "teradata-wlm"\ndecision = "allow"\npriority = 100\n';
const inFull = (decision: string) =>
  `[[rule]]\ntoolName = "mcp_WLM_Server_${tool}"\ndecision = "${decision}"\npriority = 200\n`;
const traps: Trap[] = [
  {
    name: 'a rule without toolName drops the whole file',
    text: `${denied}${all}`,
    calls: [{ ...call, expected: 'asked' }],
  },
  {
    name: 'the same rule with toolName "*" keeps it',
    text: `${denied}${all}toolName = "*"\n`,
    calls: [
      { ...call, expected: 'hidden' },
      { tool: 'show_sessions', arguments: {}, expected: 'ran' },
    ],
  },
  {
    name: 'a file in the project is not read',
    text: denied,
    calls: [{ ...call, expected: 'asked' }],
    client: inProject,
  },
  {
    name: 'a rule that names the tool in full is heeded in plan mode as well',
    text: inFull('allow'),
    calls: [{ ...call, expected: 'ran' }],
    client: inMode('plan'),
    server: 'WLM Server',
  },
  {
    name: 'a rule that names the tool in full is heeded in yolo mode as well',
    text: inFull('ask_user'),
    calls: [{ ...call, expected: 'asked' }],
    client: inMode('yolo'),
    server: 'WLM Server',
  },
  {
    name: 'a rule for another name than the server’s hides nothing',
    text: denied,
    calls: [{ ...call, expected: 'asked' }],
    server: 'teradata',
  },
  {
    name: 'a server that did not start refuses what is allowed as well',
    text: denied.replace('"deny"', '"allow"'),
    calls: [{ ...call, expected: 'hidden' }],
    client: withDeadServer(client),
  },
];

/** Gemini CLI, run headless. */
export const geminiCli: Prover = {
  format: 'gemini-cli',
  level: 'ran',
  consumer: 'Gemini CLI',
  packages: [{ from: 'npm', name: '@google/gemini-cli', version: '0.61.0' }],
  summary:
    'Started as editors start it, it hid, asked for (a person’s yes and no both held) and ran what the policy in ~/.gemini/policies says in each of its modes and under five names of the server, of the one with a space only one call each in `plan` and `yolo`, where it did otherwise; a rule without `toolName` dropped the whole file, and a file in the project’s .gemini/policies was not read; a file that let all of a server run, under a name of the reader’s own, and that file changed in place did what `check` and the stack page say of them; the questions on screen and policies of an administrator were not tried.',
  run: driveInModes('gemini-cli', inModes, inFiles, traps, (trial) => changedInPlace('gemini-cli', trial)),
};
