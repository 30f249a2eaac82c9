import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shellWord } from '../formats/hook.ts';
import type { CommandLine } from '../formats/hook.ts';
import { ownName } from './changed.ts';
import type { Place } from './client.ts';
import { opencodeWith } from './opencode-model.ts';

/** What stands for the folder in which a client is started, and for the address of the model. */
const [someFolder, someModel] = ['PROJECT', 'MODEL'];

/** How the server that is replayed is started by those who have it. */
const command = 'tdwm-mcp';
const secret = 's3cr3t-of-the-person';
const env = { DATABASE_URI: `teradata://me:${secret}@db/x` };

/** The files of people who have let all of a server run, beside rules, hooks and comments of their own; by their paths. */
const layouts = {
  'claude-code': {
    '~/.claude.json': json({
      projects: { [someFolder]: { hasTrustDialogAccepted: true } },
      mcpServers: { [ownName]: { command, env } },
    }),
    '~/.claude/settings.json': `{
  "permissions": {
    "deny": ["Read(./.env)"],
    "allow": ["mcp__${ownName}", "Bash(ls)"]
  },
  "hooks": {
    "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "true" }] }]
  },
  "env": { "OWN": "${secret}" }
}
`.replaceAll('\n', '\r\n'),
  },
  codex: {
    '~/.codex/config.toml': `# the person's own
[mcp_servers.${ownName}]
command = "${command}" # from a checkout
default_tools_approval_mode = "approve" # all of it
supports_parallel_tool_calls = true
env = { DATABASE_URI = "${env.DATABASE_URI}" }

[shell_environment_policy]
set = { OWN = "${secret}" }
`,
    '~/.codex/hooks.json': json({ hooks: { Stop: [{ hooks: [{ type: 'command', command: 'true' }] }] } }),
  },
  'gemini-cli': {
    '~/.gemini/settings.json': `{
  // the person's own
  "mcpServers": { "${ownName}": ${JSON.stringify({ command, env })} },
  "security": { "auth": { "selectedType": "gemini-api-key" }, "folderTrust": { "enabled": false } },
  "privacy": { "usageStatisticsEnabled": false },
  "general": { "enableAutoUpdate": false },
  "model": { "disableLoopDetection": true },
  "hooks": {
    "BeforeTool": [{ "matcher": "run_shell_command", "hooks": [{ "type": "command", "command": "true" }] }]
  }
}
`,
    '~/.gemini/policies/own.toml': `# the person's own
[[rule]]
mcpName = "${ownName}"
toolName = "*"
decision = "allow"
priority = 300

[[rule]]
toolName = "run_shell_command"
commandPrefix = "git status" # only this
decision = "allow"
priority = 100
`,
  },
  'copilot-cli': {
    '~/.copilot/mcp-config.json': json({
      mcpServers: { [ownName]: { type: 'local', command, args: [], env, tools: ['*'] } },
    }),
    '~/.copilot/permissions-config.json': json({
      locations: { [someFolder]: { tool_approvals: [{ kind: 'mcp', serverName: ownName, toolName: null }] } },
    }),
    '~/.copilot/hooks/own.json': json({ version: 1, hooks: { sessionEnd: [{ type: 'command', bash: 'true' }] } }),
  },
  opencode: {
    '~/.config/opencode/opencode.json': json({
      $schema: 'https://opencode.ai/config.json',
      ...opencodeWith(someModel),
      mcp: { [ownName]: { type: 'local', command: [command], environment: env } },
    }),
    '~/.config/opencode/plugin/own.js': 'export const Own = async () => ({});\n',
    'opencode.json': `\uFEFF{
  // the person's own
  "$schema": "https://opencode.ai/config.json",
  "permission": { "${ownName}_*": "allow", "bash": "ask", "doom_loop": "allow" },
}
`,
  },
} as const satisfies Record<string, Record<string, string>>;

export type Owner = keyof typeof layouts;

/** Puts the files of one client there, and the program of the server on the way to programs. Their paths. */
export function putOwnFiles(id: Owner, { home, project, model, server }: Place): string[] {
  const files = Object.entries(layouts[id]).map(([path, text]) => {
    const file = path.startsWith('~/') ? join(home, path.slice(2)) : join(project, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll(someFolder, project).replaceAll(someModel, model));
    return file;
  });
  const program = join(ownPrograms(home), command);
  mkdirSync(dirname(program));
  writeFileSync(program, `#!/bin/sh\nexec ${shellWord([server.command, ...server.args] as unknown as CommandLine)}\n`);
  chmodSync(program, 0o755);
  // What makes a folder a project for those that look for one.
  mkdirSync(join(project, '.git'), { recursive: true });
  return files;
}

/** Where the person keeps programs. */
export function ownPrograms(home: string): string {
  return join(home, 'bin');
}

/** What must be seen nowhere. */
export const planted = secret;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
