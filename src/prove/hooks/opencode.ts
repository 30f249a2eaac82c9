import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, inPlace, withEnvironment, withOptions } from '../client.ts';
import { client, opencode as prover } from '../consumers/opencode.ts';
import { driveHooked, type HookedClient } from '../hooked.ts';
import type { Prover } from '../prover.ts';
import { putAtHome } from './put.ts';

// Beside a plugin it installs a package of types, for which it would wait here, where there is no network.
const offline = { npm_config_offline: 'true', npm_config_fetch_retries: '0' };
const stayOffline = (home: string) => writeFileSync(join(home, '.npmrc'), 'offline=true\nfetch-retries=0\n');
const withoutNetwork: Client = inPlace(withEnvironment(client, offline), (start, { home }) => {
  stayOffline(home);
  return start;
});

const hooked: HookedClient = {
  id: 'opencode',
  modes: [{ mode: 'build', client: withoutNetwork, asked: 'refused' }],
  allowAll: (server) => JSON.stringify({ permission: { [`${server.replace(/[^\w-]/g, '_')}_*`]: 'allow' } }),
  names: ['teradata-wlm', 'WLM Server'],
  fixed: {
    client: {
      ...client,
      setUp({ home, installed }) {
        stayOffline(home);
        return {
          command: [join(installed, 'node_modules/opencode-linux-x64-baseline/bin/opencode'), 'acp'],
          environment: {
            HOME: home,
            OPENCODE_DISABLE_AUTOUPDATE: '1',
            OPENCODE_DISABLE_MODELS_FETCH: '1',
            ...offline,
          },
        };
      },
    },
  },
  put: putAtHome(),
  unasked: [{ name: 'started with --pure', client: withOptions(withoutNetwork, '--pure') }],
};

/** opencode with the plugin, run headless. */
export const opencodeHook: Prover = {
  ...prover,
  hook: true,
  summary:
    'Started as editors start it, with permissions that allow all of a server and the plugin beside them, it held a condition, a limit, a refusal and a default under three names of the server, refused what is to be asked for, left another server alone, and refused where the policy could not be read; the permissions and the plugin that are written together did what a published policy and two made ones say, with the questions put by the permissions (yes and no both held); a hook that failed, was killed, missing, slow or printed what is no answer refused the call; on files of a person’s own that `toolrisk fix --hook` had written to, each tool met what it had said, with the arguments beside each question, of 50 calls that the model made in one turn (side by side) exactly 3 passed a limit of 3 an hour that a person had put into the policy, a second `fix` changed nothing, and `undo` put every file back byte for byte; started with `--pure` it loaded no plugin; its terminal was not tried.',
  run: driveHooked(hooked),
};
