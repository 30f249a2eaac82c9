import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, inPlace, withOptions } from '../client.ts';
import { client, codex as prover, optionsFor, standIn } from '../consumers/codex.ts';
import { driveHooked, type HookedClient } from '../hooked.ts';
import type { Prover } from '../prover.ts';
import { putAtHome } from './put.ts';

interface Listed {
  id?: number;
  result?: { data: { hooks: { key: string; currentHash: string }[] }[] };
}

const putOnly = putAtHome((home) => join(home, 'hooks.json'));

/** Puts the hook there and trusts it. */
const putAndTrust: HookedClient['put'] = (own, entry) =>
  inPlace(putOnly(own, entry), (start, { home }) => {
    trust(start, join(home, 'config.toml'));
    return start;
  });

/** Trusts every hook as a person does under /hooks: Codex writes down the hash that it shows. */
function trust(start: ReturnType<Client['setUp']>, file: string): void {
  const [program, , ...options] = start.command;
  const requests = [
    { id: 1, method: 'initialize', params: { clientInfo: { name: 'toolrisk', version: '1' } } },
    { method: 'initialized' },
    { id: 2, method: 'hooks/list', params: {} },
  ];
  const input = requests.map((each) => `${JSON.stringify({ jsonrpc: '2.0', ...each })}\n`).join('');
  const asked = options.filter((word) => word.startsWith('-c') || word.includes('='));
  // It ends with its input, and may then leave the last request unanswered.
  const script = '{ cat; sleep 5; } | "$0" "$@"';
  const { stdout, stderr } = spawnSync('sh', ['-c', script, program!, 'app-server', ...asked], {
    env: { ...process.env, ...start.environment },
    encoding: 'utf8',
    input,
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  const listed = lines.map((line) => JSON.parse(line) as Listed).find(({ id }) => id === 2);
  const hooks = listed?.result?.data.flatMap((each) => each.hooks) ?? [];
  if (hooks.length === 0) throw new Error(`Codex lists no hook: ${stdout.slice(-500)}${stderr.slice(-500)}`);
  for (const { key, currentHash } of hooks)
    appendFileSync(file, `\n[hooks.state.${JSON.stringify(key)}]\ntrusted_hash = ${JSON.stringify(currentHash)}\n`);
}

const open: Client = withOptions(client, '-c', 'approval_policy="never"', '-c', 'sandbox_mode="danger-full-access"');

const hooked: HookedClient = {
  id: 'codex',
  modes: [
    { mode: 'on-request', client, asked: 'refused' },
    { mode: 'no approvals and no sandbox', client: open, asked: 'refused' },
  ],
  allowAll: (server) => `[mcp_servers.${server}]\ndefault_tools_approval_mode = "approve"\n`,
  names: ['teradata-wlm', 'teradata'],
  fixed: {
    client: {
      ...client,
      setUp: ({ home, installed, model }) => ({
        command: [join(installed, 'node_modules/.bin/codex'), 'app-server', ...optionsFor(standIn(model))],
        environment: { HOME: home, NO_KEY: 'none' },
      }),
    },
    then: (start, { home }) => trust(start, join(home, '.codex/config.toml')),
  },
  put: putAndTrust,
  unasked: [{ name: 'a hook that nobody has trusted', client, put: putOnly }],
};

/** Codex with the hook, run headless. */
export const codexHook: Prover = {
  ...prover,
  hook: true,
  summary:
    'Started as editors start it, with a table that approves all of a server and the hook beside it, trusted by the hash that Codex shows, it held a condition, a limit, a refusal and a default in two of its modes and under three names of the server, refused what is to be asked for, left another server alone, and refused where the policy could not be read; the permissions and the hook that are written together did what a published policy and two made ones say, with the questions put by the permissions (yes and no both held); a hook that failed, was killed, was missing, slow or printed what is no answer let the call pass, as did one that nobody had trusted; on files of a person’s own that `toolrisk fix --hook` had written to, each tool met what it had said, with the arguments in each question, of 50 calls that the model made in one turn (side by side, as `supports_parallel_tool_calls` lets it) exactly 3 passed a limit of 3 an hour that a person had put into the policy, a second `fix` changed nothing, and `undo` put every file back byte for byte, but for the trust in the hook that had been added to one, which stayed; the screen on which a person trusts it was not tried.',
  run: driveHooked(hooked),
};
