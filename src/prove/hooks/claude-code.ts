import { join } from 'node:path';
import { withEnvironment, withOptions } from '../client.ts';
import { claudeCode as prover, client, withoutAccount } from '../consumers/claude-code.ts';
import { driveHooked, type HookedClient } from '../hooked.ts';
import type { Prover } from '../prover.ts';
import { putAtHome } from './put.ts';

const inMode = (mode: string) => withEnvironment(withOptions(client, '--permission-mode', mode), { IS_SANDBOX: '1' });

const hooked: HookedClient = {
  id: 'claude-code',
  modes: [
    { mode: 'manual', client, asked: 'asked' },
    { mode: 'auto', client: inMode('auto'), asked: 'asked' },
    { mode: 'acceptEdits', client: inMode('acceptEdits'), asked: 'asked' },
    { mode: 'plan', client: inMode('plan'), allowed: 'asked', asked: 'asked' },
    { mode: 'dontAsk', client: inMode('dontAsk'), asked: 'asked' },
    { mode: 'bypassPermissions', client: inMode('bypassPermissions'), asked: 'asked' },
  ],
  allowAll: (server) => JSON.stringify({ permissions: { allow: [`mcp__${server.replace(/[^\w-]/g, '_')}__*`] } }),
  names: ['teradata-wlm', 'WLM Server', 'plugin_x_teradata-wlm'],
  fixed: {
    client: {
      ...client,
      setUp: ({ home, installed, model }) => ({
        command: [
          join(installed, 'node_modules/@anthropic-ai/claude-code-linux-x64/claude'),
          ...['--print', '--verbose', '--input-format', 'stream-json', '--output-format', 'stream-json'],
          ...['--permission-prompt-tool', 'stdio'],
        ],
        environment: { HOME: home, CLAUDE_CODE_MAX_TOOL_USE_CONCURRENCY: '50', ...withoutAccount(model) },
      }),
    },
  },
  put: putAtHome((_home, project) => join(project, '.claude/settings.json')),
};

/** Claude Code with the hook, run headless. */
export const claudeCodeHook: Prover = {
  ...prover,
  hook: true,
  summary:
    'Started without a terminal, with permissions that let all of a server run and the hook beside them, it held a condition, a limit, a refusal and a default in six of its modes and under four names of the server, put what is to be asked for to a person (yes and no both held) with the arguments first, in each of these modes, left another server alone, and refused where the policy could not be read; the permissions and the hook that are written together did what a published policy and two made ones say; a hook that failed, was killed, was missing or slow refused the call, one that printed what is no answer let it pass; asked over HTTP in place of a process, it held the same, and refused where what was asked was down, had another token, was slow or gave no answer; on files of a person’s own that `toolrisk fix --hook` had written to, each tool met what it had said, with the arguments in each question, of 50 calls that the model made in one turn (of a tool that says it only reads, which Claude Code calls side by side) exactly 3 passed a limit of 3 an hour that a person had put into the policy, a second `fix` changed nothing, and `undo` put every file back byte for byte; a number given as a text reached hook and server as a number; the question on screen was not tried.',
  run: driveHooked(hooked),
};
