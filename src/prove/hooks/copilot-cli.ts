import { withOptions } from '../client.ts';
import { client, copilotCli as prover, withoutAccount } from '../consumers/copilot-cli.ts';
import { driveHooked, type HookedClient } from '../hooked.ts';
import type { Prover } from '../prover.ts';
import { putAtHome } from './put.ts';

const hooked: HookedClient = {
  id: 'copilot-cli',
  modes: [
    { mode: 'interactive', client, asked: 'refused' },
    { mode: 'allow-all-tools', client: withOptions(client, '--allow-all-tools'), asked: 'refused' },
  ],
  allowAll: (server) => `copilot --allow-tool='${server}'\n`,
  names: ['teradata-wlm'],
  fixed: {
    client: {
      ...client,
      setUp: (place) => ({
        command: ['copilot', '--acp', '--disable-builtin-mcps', '--no-color'],
        environment: withoutAccount(place),
      }),
    },
  },
  put: putAtHome(),
};

/** Copilot CLI with the hook, run headless. */
export const copilotCliHook: Prover = {
  ...prover,
  hook: true,
  summary:
    'Started as editors start it, with options that allow all of a server and the hook beside them, it held a condition, a limit, a refusal and a default, with and without `--allow-all-tools`, and under two names of the server, refused what is to be asked for, left another server alone, and refused where the policy could not be read; the options and the hook that are written together did what a published policy and two made ones say, with the questions put by the options (yes and no both held); a hook that failed, was killed or missing refused the call, one that was slow or printed what is no answer let it pass; on files of a person’s own that `toolrisk fix --hook` had written to, each tool met what it had said, with the arguments in each question, of 50 calls that the model made in one turn (which it makes one after another) exactly 3 passed a limit of 3 an hour that a person had put into the policy, a second `fix` changed nothing, and `undo` put every file back byte for byte; its terminal was not tried.',
  run: driveHooked(hooked),
};
