import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, inPlace, withEnvironment, withOptions } from '../client.ts';
import { client, opencode as prover } from '../consumers/opencode.ts';
import { driveHooked, type HookedClient } from '../hooked.ts';
import type { Prover } from '../prover.ts';
import { putAtHome } from './put.ts';

// Beside a plugin it installs a package of types, for which it would wait here, where there is no network.
const withoutNetwork: Client = inPlace(
  withEnvironment(client, { npm_config_offline: 'true', npm_config_fetch_retries: '0' }),
  (start, { home }) => {
    writeFileSync(join(home, '.npmrc'), 'offline=true\nfetch-retries=0\n');
    return start;
  },
);

const hooked: HookedClient = {
  id: 'opencode',
  modes: [{ mode: 'build', client: withoutNetwork, asked: 'refused' }],
  allowAll: (server) => JSON.stringify({ permission: { [`${server.replace(/[^\w-]/g, '_')}_*`]: 'allow' } }),
  names: ['teradata-wlm', 'WLM Server'],
  put: putAtHome(),
  unasked: [{ name: 'started with --pure', client: withOptions(withoutNetwork, '--pure') }],
};

/** opencode with the plugin, run headless. */
export const opencodeHook: Prover = {
  ...prover,
  hook: true,
  summary:
    'Started as editors start it, with permissions that allow all of a server and the plugin beside them, it held a condition, a limit, a refusal and a default under three names of the server, refused what is to be asked for, left another server alone, and refused where the policy could not be read; the permissions and the plugin that are written together did what a published policy and two made ones say, with the questions put by the permissions (yes and no both held); a hook that failed, was killed, missing, slow or printed what is no answer refused the call; started with `--pure` it loaded no plugin; its terminal was not tried.',
  run: driveHooked(hooked),
};
