import { join } from 'node:path';
import { type Client, inPlace, withOptions } from '../client.ts';
import { client, geminiCli as prover } from '../consumers/gemini-cli.ts';
import { driveHooked, type HookedClient } from '../hooked.ts';
import type { Prover } from '../prover.ts';
import { putAtHome } from './put.ts';

/** Gemini CLI as one starts it for a task, where nobody can be asked and what would be asked for is refused. */
const forOneTask: Client = {
  ...withOptions(
    inPlace(client, ({ command, ...start }) => ({ ...start, command: command.filter((word) => word !== '--acp') })),
    '--prompt',
    'go',
  ),
  async converse(child) {
    child.stdin.end();
    await new Promise((resolve) => child.once('close', resolve));
  },
};

const hooked: HookedClient = {
  id: 'gemini-cli',
  modes: [
    { mode: 'default', client: forOneTask, asked: 'refused' },
    { mode: 'yolo', client: withOptions(forOneTask, '--approval-mode', 'yolo'), asked: 'refused' },
  ],
  allowAll: (server) => `[[rule]]\nmcpName = "${server}"\ntoolName = "*"\ndecision = "allow"\npriority = 300\n`,
  names: ['teradata-wlm'],
  // Without a terminal nobody is asked: a rule that asks refuses, and what no rule names is not shown.
  unasking: (isNamed) => (isNamed ? 'refused' : 'hidden'),
  fixed: {
    client: {
      ...forOneTask,
      setUp: ({ home, installed, model }) => ({
        command: [
          process.execPath,
          join(installed, 'node_modules/@google/gemini-cli/bundle/gemini.js'),
          ...['--model', 'gemini-2.5-pro', '--prompt', 'go'],
        ],
        environment: { HOME: home, GEMINI_API_KEY: 'none', GOOGLE_GEMINI_BASE_URL: model },
      }),
    },
  },
  put: putAtHome(),
  unasked: [{ name: 'an editor, over ACP', client }],
};

/** Gemini CLI with the hook, run headless. */
export const geminiCliHook: Prover = {
  ...prover,
  hook: true,
  summary:
    'Started for one task without a terminal, with rules that allow all of a server and the hook beside them, it held a condition, a limit, a refusal and a default in two of its modes and under two names of the server, refused what is to be asked for, left another server alone, and refused where the policy could not be read; the rules and the hook that are written together did what a published policy and two made ones say, but that nobody could be asked; a hook that failed, was killed, slow or printed what is no answer let the call pass, one that was missing refused it; on files of a person’s own that `toolrisk fix --hook` had written to, each tool met what it had said, of 50 calls that the model made in one turn (side by side) exactly 3 passed a limit of 3 an hour that a person had put into the policy, a second `fix` changed nothing, and `undo` put every file back byte for byte; started as editors start it, over ACP, it ran no hook; its terminal was not tried.',
  run: driveHooked(hooked),
};
