import { movesOf, propose, type TextFile } from '../amend/index.ts';
import { getStackCatalogue } from '../catalog/index.ts';
import { clients, type ListedCatalogue, type Scope, valueOf } from '../clients/index.ts';
import type { Fate } from '../formats/index.ts';
import type { Trap } from './client.ts';
import type { Outcome } from './outcome.ts';
import { catalogOf } from './published.ts';
import type { Trial } from './scenarios.ts';

/** A name that is nobody's but the reader's. */
export const ownName = 'work-db';

/** Files of a client that let all of a server run: the one with the policy, and the one with the server where that is another. */
interface Layout {
  policy: LaidOut;
  servers?: LaidOut;
  /** True where both say what may run, so that both are given to the client, as a list in JSON. */
  isBoth?: true;
}

interface LaidOut {
  path: string;
  scope: Scope;
  text: string;
}

/** What stands for the folder in which the client is started. */
export const someFolder = 'PROJECT';

const entry = { command: 'replay-server' };
const layouts = {
  'claude-code': {
    policy: {
      path: '.claude/settings.json',
      scope: 'project',
      text: `{\n  "permissions": {\n    "defaultMode": "default",\n    "allow": ["mcp__${ownName}", "Bash(ls)"],\n    "deny": ["Read(./.env)"]\n  }\n}\n`,
    },
    servers: { path: '.mcp.json', scope: 'project', text: JSON.stringify({ mcpServers: { [ownName]: entry } }) },
  },
  codex: {
    policy: {
      path: '~/.codex/config.toml',
      scope: 'user',
      text: `# the reader's own\n[mcp_servers.${ownName}]\ncommand = "replay-server"\ndefault_tools_approval_mode = "approve" # all of it\n`,
    },
  },
  'gemini-cli': {
    policy: {
      path: '~/.gemini/policies/own.toml',
      scope: 'user',
      text: `# the reader's own\n[[rule]]\nmcpName = "${ownName}"\ntoolName = "*"\ndecision = "allow"\npriority = 300\n`,
    },
    servers: {
      path: '~/.gemini/settings.json',
      scope: 'user',
      text: JSON.stringify({ mcpServers: { [ownName]: entry } }),
    },
  },
  opencode: {
    policy: {
      path: 'opencode.json',
      scope: 'project',
      text: `{\n  "permission": { "${ownName}_*": "allow", "bash": "ask" }\n}\n`,
    },
    servers: {
      path: '~/.config/opencode/opencode.json',
      scope: 'user',
      text: JSON.stringify({ mcp: { [ownName]: { type: 'local', command: ['replay-server'] } } }),
    },
  },
  'copilot-cli': {
    policy: {
      path: '~/.copilot/permissions-config.json',
      scope: 'user',
      text: JSON.stringify({
        locations: { [someFolder]: { tool_approvals: [{ kind: 'mcp', serverName: ownName, toolName: null }] } },
      }),
    },
    servers: {
      path: '~/.copilot/mcp-config.json',
      scope: 'user',
      text: JSON.stringify({ mcpServers: { [ownName]: { type: 'local', ...entry, tools: ['*'] } } }),
    },
    isBoth: true,
  },
} as const satisfies Record<string, Layout>;

const outcomes: Partial<Record<Fate, Outcome>> = { hidden: 'hidden', refused: 'refused', asked: 'asked', runs: 'ran' };

/** A file that lets all of a server run, as it was and as it is changed in place: under each, what is said of every call has to become of it. */
export function changedInPlace(id: keyof typeof layouts, { calls, context }: Trial): Trap[] {
  const client = clients.find((each) => each.id === id)!;
  const { policy, servers, isBoth }: Layout = layouts[id];
  const files = [policy, ...(servers ? [servers] : [])].map((file): TextFile => {
    const read = valueOf(file.text, file.path);
    if ('problem' in read) throw new Error(read.problem.message);
    return { ...file, client, value: read.value };
  });
  const [proposal] = propose(files, listedAs(context.server.id), { profile: 'operate', unknown: 'hidden' });
  const changed = ({ path, text }: LaidOut) => proposal!.files.find((file) => file.path === path)?.text ?? text;
  if (changed(policy) === policy.text) throw new Error(`no policy of ${id} is changed in place`);
  const both = (textOf: (file: LaidOut) => string) =>
    isBoth && servers ? JSON.stringify([textOf(policy), textOf(servers)]) : textOf(policy);
  const moves = new Map(movesOf([proposal!]).map((move) => [move.tool.name, move]));
  const trap = (name: string, text: string, fateOf: (tool: string) => Fate): Trap => ({
    ...{ name, text, server: ownName },
    calls: calls.map(({ tool, arguments: given }) => {
      const expected = outcomes[fateOf(tool)];
      if (expected === undefined) throw new Error(`nothing can be seen of ${fateOf(tool)}`);
      return { tool, arguments: given, expected };
    }),
  });
  return [
    trap(
      'what is said of a file that lets all run',
      both(({ text }) => text),
      (tool) => moves.get(tool)!.tool.fate,
    ),
    trap('what is said of it changed in place', both(changed), (tool) => moves.get(tool)!.then),
  ];
}

/** The catalogue of one server, started by the name under which it is replayed. */
function listedAs(id: string): ListedCatalogue {
  const { servers } = getStackCatalogue(catalogOf(id));
  return { servers: servers.map((each) => ({ ...each, commands: ['replay-server'] })) };
}
