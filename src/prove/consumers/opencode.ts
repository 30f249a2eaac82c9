import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { converseByAcp } from '../acp.ts';
import { openaiChatApi } from '../api/openai-chat.ts';
import type { Client, Trap } from '../client.ts';
import { drive } from '../drive.ts';
import type { Prover } from '../prover.ts';

/** opencode, spoken to as editors do. The policy is the project's own file; what is beside it is read from home. */
export const client: Client = {
  api: openaiChatApi,
  spell: (server, tool) => `${server}_${tool}`,
  setUp({ home, project, installed, model, server }, policy) {
    const settings = {
      model: 'local/stand-in',
      small_model: 'local/stand-in',
      autoupdate: false,
      share: 'disabled',
      enabled_providers: ['local'],
      provider: {
        local: {
          npm: '@ai-sdk/openai-compatible',
          name: 'local',
          options: { baseURL: `${model}/v1`, apiKey: 'none' },
          models: { 'stand-in': { name: 'stand-in', tool_call: true } },
        },
      },
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
    'Started as editors start it, with the policy in the project’s opencode.json, it hid, asked for (a person’s yes and no both held) and ran what the policy says; of two patterns that match, the last won in either order; the questions on screen and permissions set for single agents were not tried.',
  run: drive('opencode', client, traps),
};
