import type { Client, ClientFile, ReadContext, Setup } from '../client.ts';
import type { ConfiguredServer } from '../configured.ts';
import { commonEntry, inOrder, serversAt, strongest, textsIn, under } from '../entries.ts';
import { spelledServer } from './spelling.ts';
import { isMcpFile, permissionsIn } from './permissions.ts';

const system = (name: string) => ({
  linux: `/etc/claude-code/${name}`,
  darwin: `/Library/Application Support/ClaudeCode/${name}`,
  win32: `C:/Program Files/ClaudeCode/${name}`,
});

/** Claude Code: servers at home, in the project and for one checkout; permissions of all scopes together. */
export const claudeCode: Client = {
  id: 'claude-code',
  title: 'Claude Code',
  places: [
    { scope: 'managed', path: system('managed-mcp.json') },
    { scope: 'managed', path: system('managed-settings.json') },
    { scope: 'managed', path: system('managed-settings.d/*.json') },
    { scope: 'local', path: './.claude/settings.local.json' },
    { scope: 'project', path: './.mcp.json' },
    { scope: 'project', path: './.claude/settings.json' },
    { scope: 'user', path: '~/.claude.json', movedBy: 'CLAUDE_CONFIG_DIR' },
    { scope: 'user', path: '~/.claude/settings.json', movedBy: 'CLAUDE_CONFIG_DIR' },
  ],
  recognises(value) {
    const words = JSON.stringify(under(value, 'permissions')) ?? '';
    if (under(value, 'projects') !== undefined || /"mcp__/.test(words)) return 2;
    return isMcpFile(value) || under(value, 'permissions') !== undefined ? 1 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const { servers, shadowed } = serversIn(known, context);
    const { standings, rules, notes, unfit = [] } = permissionsIn(known);
    return {
      servers,
      shadowed,
      standings,
      rules,
      unfit,
      spell: spelledServer,
      notes: [
        ...notes,
        ...(servers.some(({ scope, off }) => scope === 'project' && off === undefined)
          ? [
              'A server of .mcp.json starts once somebody has approved it, and allow rules of a project count once its folder is trusted.',
            ]
          : []),
        'The mode can be changed while it runs and by options of the command; connectors of the account and servers of plugins stand in none of these files.',
      ],
    };
  },
};

function serversIn(files: readonly ClientFile[], context: ReadContext) {
  const found = files.flatMap((file) => [
    ...serversAt(file, ['mcpServers'], commonEntry, context),
    ...Object.keys(under(file.value, 'projects') ?? {})
      .filter((folder) => context.folders?.includes(folder) ?? true)
      .flatMap((folder) =>
        serversAt({ ...file, scope: 'local' }, ['projects', folder, 'mcpServers'], commonEntry, context),
      ),
  ]);
  const managed = found.filter(({ scope }) => scope === 'managed');
  const isOff = switchedOff(files);
  const all = (managed.length > 0 ? managed : found).map((server) => {
    const off = isOff(server);
    return off === undefined ? server : { ...server, off };
  });
  return strongest(all);
}

/** Why the settings keep a server from starting. */
function switchedOff(files: readonly ClientFile[]): (server: ConfiguredServer) => string | undefined {
  const names = (key: string) => new Set(files.flatMap(({ value }) => textsIn(under(value, key))));
  const inProject = names('disabledMcpjsonServers');
  const denied = new Set(
    files.flatMap(({ value }) => {
      const list = under(value, 'deniedMcpServers');
      return Array.isArray(list) ? list.map((item) => under(item, 'serverName')) : [];
    }),
  );
  return ({ name, scope }) => {
    if (denied.has(name)) return 'deniedMcpServers of the settings names it';
    if (scope === 'project' && inProject.has(name)) return 'disabledMcpjsonServers of the settings names it';
    return undefined;
  };
}
