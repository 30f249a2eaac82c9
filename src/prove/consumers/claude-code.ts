import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anthropicApi } from '../api/anthropic.ts';
import { type Client, inPlace, linesOf, type Trap, withDeadServer, withEnvironment, withOptions } from '../client.ts';
import { changedInPlace } from '../changed.ts';
import { driveInModes } from '../drive.ts';
import type { InMode } from '../in-mode.ts';
import type { Prover } from '../prover.ts';

interface Line {
  type: string;
  request_id?: string;
  request?: { subtype: string; tool_name?: string; input?: unknown };
}

/** Claude Code, spoken to as its SDKs do: what it asks a person comes as a request for permission. */
export const client: Client = {
  api: anthropicApi,
  spell: (server, tool) => `mcp__${server.replace(/[^a-zA-Z0-9_-]/g, '_')}__${tool}`,
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

/** What keeps it to the model of this machine. */
export function withoutAccount(model: string): Record<string, string> {
  return {
    ANTHROPIC_API_KEY: 'none',
    ANTHROPIC_BASE_URL: model,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    // Otherwise many tools are found by searching, and none is offered.
    ENABLE_TOOL_SEARCH: 'false',
  };
}

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
        ...withoutAccount(model),
      },
    };
  },
};

/** Claude Code with a mode in the settings of the project, or in those at home, and nothing else changed. */
const inFile = (where: 'project' | 'home', defaultMode: string): Client =>
  inPlace(client, (start, { home, project }) => {
    if (where === 'project') {
      const file = join(project, '.claude/settings.json');
      const { permissions } = JSON.parse(readFileSync(file, 'utf8')) as { permissions: object };
      writeFileSync(file, JSON.stringify({ permissions: { ...permissions, defaultMode } }));
      return start;
    }
    writeFileSync(join(home, '.claude/settings.json'), JSON.stringify({ permissions: { defaultMode } }));
    const command = start.command.map((word) => (word === 'project' ? 'user,project' : word));
    return { ...start, command };
  });

// Whoever is root in a network of its own is root for Claude Code too, which then skips no permissions elsewhere.
const boxed = (client: Client) => withEnvironment(client, { IS_SANDBOX: '1' });
const inMode = (mode: string) => withOptions(client, '--permission-mode', mode);

/** The mode of a start without a terminal, and the others as they are set. */
const inModes: [InMode, ...InMode[]] = [
  { mode: 'manual', client },
  { mode: 'auto', how: '--permission-mode auto', client: inMode('auto'), unjudged: 'refused' },
  { mode: 'acceptEdits', how: '--permission-mode acceptEdits', client: inMode('acceptEdits') },
  { mode: 'plan', how: '--permission-mode plan', client: inMode('plan') },
  { mode: 'dontAsk', how: '--permission-mode dontAsk', client: inMode('dontAsk') },
  {
    mode: 'bypassPermissions',
    how: '--permission-mode bypassPermissions',
    client: boxed(inMode('bypassPermissions')),
  },
  { mode: 'untrusted project', client: untrusting },
];

/** The same modes set elsewhere. */
const inFiles: InMode[] = [
  ...['acceptEdits', 'plan', 'dontAsk'].map((mode) => ({
    mode,
    how: `defaultMode ${mode} in the project`,
    client: inFile('project', mode),
  })),
  ...['bypassPermissions', 'auto'].map((mode) => ({
    mode: 'manual',
    how: `defaultMode ${mode} in the project, which is passed over`,
    client: boxed(inFile('project', mode)),
  })),
  {
    mode: 'bypassPermissions',
    how: 'defaultMode bypassPermissions at home',
    client: boxed(inFile('home', 'bypassPermissions')),
  },
  { mode: 'auto', how: 'defaultMode auto at home', client: inFile('home', 'auto'), unjudged: 'refused' },
];

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
  {
    name: 'a rule for another name than the server’s hides nothing',
    text: JSON.stringify({ permissions: { deny: [spelled] } }),
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'asked' }],
    server: 'teradata',
  },
  {
    name: 'a server that did not start refuses what is allowed as well',
    text: JSON.stringify({ permissions: { allow: [spelled] } }),
    calls: [{ tool, arguments: { user: 'alice' }, expected: 'hidden' }],
    client: withDeadServer(client),
  },
];

/** Claude Code, run headless. */
export const claudeCode: Prover = {
  format: 'claude-code',
  level: 'ran',
  consumer: 'Claude Code',
  packages: [{ from: 'npm', name: '@anthropic-ai/claude-code-linux-x64', version: '2.1.330' }],
  summary:
    'Started without a terminal, it hid, asked for (a person’s yes and no both held) and ran what the policy says in each of its modes and under five names of the server, but for what the model of the mode `auto` judges, which could not be run; a `deny` with an argument form was ignored and the call ran, and `allow` in a project that is not trusted yet was asked for; a file that let all of a server run, under a name of the reader’s own, and that file changed in place did what `check` and the stack page say of them; the questions on screen and settings merged from other places were not tried.',
  run: driveInModes('claude-code', inModes, inFiles, traps, (trial) => changedInPlace('claude-code', trial)),
};
