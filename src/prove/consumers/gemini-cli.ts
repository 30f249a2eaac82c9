import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { converseByAcp } from '../acp.ts';
import { geminiApi } from '../api/gemini.ts';
import type { Client, Trap } from '../client.ts';
import { drive } from '../drive.ts';
import type { Prover } from '../prover.ts';

/** Gemini CLI, spoken to as editors do. */
export const client: Client = {
  api: geminiApi,
  spell: (server, tool) => `mcp_${server}_${tool}`,
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

const tool = 'abort_sessions_user';
const call = { tool, arguments: { user: 'alice' } };
const denied = `[[rule]]\nmcpName = "teradata-wlm"\ntoolName = "${tool}"\ndecision = "deny"\npriority = 200\n`;
const all = '[[rule]]\nmcpName = "teradata-wlm"\ndecision = "allow"\npriority = 100\n';
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
];

/** Gemini CLI, run headless. */
export const geminiCli: Prover = {
  format: 'gemini-cli',
  level: 'ran',
  consumer: 'Gemini CLI',
  packages: [{ from: 'npm', name: '@google/gemini-cli', version: '0.61.0' }],
  summary:
    'Started as editors start it, it hid, asked for (a person’s yes and no both held) and ran what the policy in ~/.gemini/policies says; a rule without `toolName` dropped the whole file, and a file in the project’s .gemini/policies was not read; the questions on screen and policies of an administrator were not tried.',
  run: drive('gemini-cli', client, traps),
};
