import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anthropicApi } from '../api/anthropic.ts';
import { type Client, linesOf, type Trap } from '../client.ts';
import { drive } from '../drive.ts';
import type { Prover } from '../prover.ts';

interface Line {
  type: string;
  request_id?: string;
  request?: { subtype: string; tool_name?: string; input?: unknown };
}

/** Claude Code, spoken to as its SDKs do: what it asks a person comes as a request for permission. */
export const client: Client = {
  api: anthropicApi,
  spell: (server, tool) => `mcp__${server}__${tool}`,
  setUp(place, policy) {
    mkdirSync(join(place.home, '.claude'));
    const projects = { [place.project]: { hasTrustDialogAccepted: true } };
    writeFileSync(join(place.home, '.claude/.claude.json'), JSON.stringify({ projects }));
    return untrusting.setUp(place, policy);
  },
  async converse(child, person) {
    const send = (value: unknown) => child.stdin.write(`${JSON.stringify(value)}\n`);
    send({ type: 'user', message: { role: 'user', content: 'go' } });
    for await (const line of linesOf(child.stdout)) {
      const { type, request_id, request } = JSON.parse(line) as Line;
      if (type === 'result') return;
      if (type !== 'control_request' || request?.subtype !== 'can_use_tool') continue;
      const response = person(request)
        ? { behavior: 'allow', updatedInput: request.input }
        : { behavior: 'deny', message: 'A person said no.' };
      send({ type: 'control_response', response: { subtype: 'success', request_id, response } });
    }
  },
};

/** Claude Code in a project that nobody has trusted yet. */
const untrusting: Client = {
  ...client,
  setUp({ home, project, installed, model, server: { name, ...server } }, policy) {
    mkdirSync(join(project, '.claude'));
    writeFileSync(join(project, '.claude/settings.json'), policy);
    writeFileSync(join(project, '.mcp.json'), JSON.stringify({ mcpServers: { [name]: server } }));
    return {
      command: [
        join(installed, 'node_modules/@anthropic-ai/claude-code-linux-x64/claude'),
        ...['--print', '--verbose', '--input-format', 'stream-json', '--output-format', 'stream-json'],
        ...['--mcp-config', '.mcp.json', '--strict-mcp-config', '--setting-sources', 'project'],
        ...['--permission-prompt-tool', 'stdio'],
      ],
      environment: {
        HOME: home,
        CLAUDE_CONFIG_DIR: join(home, '.claude'),
        ANTHROPIC_API_KEY: 'none',
        ANTHROPIC_BASE_URL: model,
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        DISABLE_AUTOUPDATER: '1',
        DISABLE_TELEMETRY: '1',
        // Otherwise many tools are found by searching, and none is offered.
        ENABLE_TOOL_SEARCH: 'false',
      },
    };
  },
};

const tool = 'abort_sessions_user';
const spelled = `mcp__teradata-wlm__${tool}`;
const traps: Trap[] = [
  {
    name: 'deny with an argument form is ignored',
    text: JSON.stringify({ permissions: { allow: [spelled], deny: [`${spelled}(user:alice)`] } }),
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'ran' }],
  },
  {
    name: 'allow is ignored in a project that is not trusted, deny is not',
    text: JSON.stringify({ permissions: { allow: [spelled], deny: ['mcp__teradata-wlm__show_sessions'] } }),
    calls: [
      { tool, arguments: { user: 'alice' }, expected: 'asked' },
      { tool: 'show_sessions', arguments: {}, expected: 'hidden' },
    ],
    client: untrusting,
  },
];

/** Claude Code, run headless. */
export const claudeCode: Prover = {
  format: 'claude-code',
  level: 'ran',
  consumer: 'Claude Code',
  packages: [{ from: 'npm', name: '@anthropic-ai/claude-code-linux-x64', version: '2.1.330' }],
  summary:
    'Started without a terminal in a trusted project, it hid, asked for (a person’s yes and no both held) and ran what the policy says; a `deny` with an argument form was ignored and the call ran, and `allow` in a project that is not trusted yet was asked for; the questions on screen and settings merged from other places were not tried.',
  run: drive('claude-code', client, traps),
};
