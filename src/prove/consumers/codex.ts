import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openaiResponsesApi } from '../api/openai-responses.ts';
import type { Client, Trap } from '../client.ts';
import { drive } from '../drive.ts';
import { peerOf } from '../peer.ts';
import type { Prover } from '../prover.ts';

/** Codex, spoken to as editors do: what it asks a person comes as a form to fill in. */
export const client: Client = {
  api: openaiResponsesApi,
  spell: (server, tool) => `mcp__${server.replaceAll('-', '_')}/${tool}`,
  setUp({ home, installed, model, server }, policy) {
    writeFileSync(join(home, 'config.toml'), policy);
    // What is beside the policy is given on the command line, so that the file is the exported text itself.
    const settings = {
      model: 'stand-in',
      model_provider: 'local',
      'model_providers.local.name': 'local',
      'model_providers.local.base_url': `${model}/v1`,
      'model_providers.local.wire_api': 'responses',
      'model_providers.local.env_key': 'NO_KEY',
      [`mcp_servers.${server.name}.command`]: server.command,
      [`mcp_servers.${server.name}.args`]: server.args,
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${JSON.stringify(value)}`]);
    return {
      command: [join(installed, 'node_modules/.bin/codex'), 'app-server', ...options],
      environment: { HOME: home, CODEX_HOME: home, NO_KEY: 'none' },
    };
  },
  async converse(child, person, { project }) {
    const { promise: over, resolve: end } = Promise.withResolvers<string>();
    const { request, notify } = peerOf(child, (method, params) => {
      if (method === 'turn/completed') end(method);
      if (method !== 'mcpServer/elicitation/request') return {};
      return person(params)
        ? { action: 'accept', content: {}, _meta: null }
        : { action: 'decline', content: null, _meta: null };
    });
    await request('initialize', { clientInfo: { name: 'toolrisk', version: '1' } });
    notify('initialized', {});
    const started = (await request('thread/start', { cwd: project })) as { thread: { id: string } };
    await request('turn/start', { threadId: started.thread.id, input: [{ type: 'text', text: 'go' }] });
    await over;
  },
};

const tool = 'abort_sessions_user';
const traps: Trap[] = [
  {
    name: 'a misspelt key is accepted, and hides nothing',
    text: `[mcp_servers.teradata-wlm]\ndisabled_tool = ["${tool}"]\n`,
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'asked' }],
  },
];

/** Codex, run headless. */
export const codex: Prover = {
  format: 'codex',
  level: 'ran',
  consumer: 'Codex',
  packages: [{ from: 'npm', name: '@openai/codex', version: '0.169.0' }],
  summary:
    'Started as editors start it, it hid, asked for (a person’s yes and no both held) and ran what the policy says; a misspelt `disabled_tool` was accepted and hid nothing; its approval modes for commands and the questions on screen were not tried.',
  run: drive('codex', client, traps),
};
