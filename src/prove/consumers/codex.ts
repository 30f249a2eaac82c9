import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openaiResponsesApi } from '../api/openai-responses.ts';
import { type Client, inPlace, type Trap, withDeadServer, withOptions } from '../client.ts';
import { changedInPlace } from '../changed.ts';
import { driveInModes } from '../drive.ts';
import type { InMode } from '../in-mode.ts';
import { peerOf } from '../peer.ts';
import type { Prover } from '../prover.ts';

interface Startup {
  status: 'starting' | 'ready' | 'failed' | 'cancelled';
}

/** Codex, spoken to as editors do: what it asks a person comes as a form to fill in. */
export const client: Client = {
  api: openaiResponsesApi,
  spell: (server, tool) => `mcp__${server.replace(/[^a-zA-Z0-9_]/g, '_')}/${tool}`,
  setUp({ home, installed, model, server }, policy) {
    writeFileSync(join(home, 'config.toml'), policy);
    // What is beside the policy is given on the command line, so that the file is the exported text itself.
    const settings = {
      ...standIn(model),
      [`mcp_servers.${server.name}.command`]: server.command,
      [`mcp_servers.${server.name}.args`]: server.args,
    };
    return {
      command: [join(installed, 'node_modules/.bin/codex'), 'app-server', ...optionsFor(settings)],
      environment: { HOME: home, CODEX_HOME: home, NO_KEY: 'none' },
    };
  },
  async converse(child, person, { project }) {
    const { promise: over, resolve: end } = Promise.withResolvers<string>();
    const { promise: settled, resolve: settle } = Promise.withResolvers<undefined>();
    const { request, notify } = peerOf(child, (method, params) => {
      if (method === 'mcpServer/startupStatus/updated' && (params as Startup).status !== 'starting') settle(undefined);
      if (method === 'turn/completed') end(method);
      if (method !== 'mcpServer/elicitation/request') return {};
      return person(params)
        ? { action: 'accept', content: {}, _meta: null }
        : { action: 'decline', content: null, _meta: null };
    });
    await request('initialize', { clientInfo: { name: 'toolrisk', version: '1' } });
    notify('initialized', {});
    const started = (await request('thread/start', { cwd: project })) as { thread: { id: string } };
    // A call of a tool whose server has not started yet is none of what is tried.
    await settled;
    await request('turn/start', { threadId: started.thread.id, input: [{ type: 'text', text: 'go' }] });
    await over;
  },
};

/** The model of this machine, as settings. */
export function standIn(model: string): Record<string, string> {
  return {
    model: 'stand-in',
    model_provider: 'local',
    'model_providers.local.name': 'local',
    'model_providers.local.base_url': `${model}/v1`,
    'model_providers.local.wire_api': 'responses',
    'model_providers.local.env_key': 'NO_KEY',
  };
}

/** Settings as options of its command. */
export function optionsFor(settings: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${JSON.stringify(value)}`]);
}

/** Codex as one starts it for a task, where nobody can be asked. */
const forOneTask: Client = {
  ...inPlace(client, ({ command: [program, , ...options], ...start }, { server }) => ({
    ...start,
    // It waits for no server but one that is required.
    command: [program!, 'exec', ...options, '-c', `mcp_servers.${server.name}.required=true`, '--skip-git-repo-check'],
  })),
  async converse(child) {
    child.stdin.end();
    await new Promise((resolve) => child.once('close', resolve));
  },
};

const approving = (policy: string) => withOptions(client, '-c', `approval_policy="${policy}"`);
const open = withOptions(approving('never'), '-c', 'sandbox_mode="danger-full-access"');
const bypassing = withOptions(forOneTask, '--dangerously-bypass-approvals-and-sandbox', 'go');

/** The approval policy of a start as an editor makes it, and the others. */
const inModes: [InMode, ...InMode[]] = [
  { mode: 'on-request', client },
  { mode: 'never', how: 'approval_policy never', client: approving('never') },
  {
    mode: 'no approvals and no sandbox',
    how: 'approval_policy never, sandbox_mode danger-full-access',
    client: open,
  },
];

/** The same modes set otherwise. */
const otherwise: InMode[] = [
  { mode: 'on-request', how: 'approval_policy on-failure', client: approving('on-failure') },
  {
    mode: 'no approvals and no sandbox',
    how: 'codex exec --dangerously-bypass-approvals-and-sandbox',
    client: bypassing,
  },
];

const tool = 'abort_sessions_user';
const traps: Trap[] = [
  {
    name: 'a misspelt key is accepted, and hides nothing',
    text: `[mcp_servers.teradata-wlm]\ndisabled_tool = ["${tool}"]\n`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'asked' }],
  },
  {
    name: 'a server that is not enabled has no tool, whatever is allowed',
    text: `[mcp_servers.teradata-wlm]\nenabled = false\nenabled_tools = ["${tool}"]\n`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'hidden' }],
    // As one starts it for a task, it does not wait for the server either.
    client: bypassing,
  },
  {
    name: 'a server that did not start refuses what is allowed as well',
    text: `[mcp_servers.teradata-wlm.tools.${tool}]\napproval_mode = "approve"\n`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'hidden' }],
    client: withDeadServer(client),
  },
];

/** Codex, run headless. */
export const codex: Prover = {
  format: 'codex',
  level: 'ran',
  consumer: 'Codex',
  packages: [{ from: 'npm', name: '@openai/codex', version: '0.169.0' }],
  summary:
    'Started as editors start it, it hid, asked for (a person’s yes and no both held) and ran what the policy says in each of its modes and under four names of the server; a server named with a space it did not start; a misspelt `disabled_tool` was accepted and hid nothing; `enabled = false` hid every tool of the server; a file that let all of a server run, under a name of the reader’s own, and that file changed in place did what `check` and the stack page say of them; the questions on screen and its automatic review were not tried.',
  run: driveInModes('codex', inModes, otherwise, traps, (trial) => changedInPlace('codex', trial)),
};
