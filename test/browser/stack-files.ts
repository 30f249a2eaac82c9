import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedCatalogue, ListedServer, ListedTool } from '../../src/clients/index.ts';
import { dist } from './harness.ts';

/** What stands in every secret that is planted in the files. */
export const planted = 's3cr3t-9f2c';

/** Servers of the catalogue that start from a package, each under a name of the person's own. */
export function packaged(count: number): { name: string; server: ListedServer; tools: ListedTool[]; word: string[] }[] {
  const { servers } = readJson<ListedCatalogue>('stack/servers.json');
  return servers
    .flatMap((server) => {
      const [found] = server.packages.filter((each) => /^(npm|pypi):/.test(each));
      if (found === undefined) return [];
      const name = found.slice(found.indexOf(':') + 1);
      const tools = readJson<ListedTool[]>(`servers/${server.id}/stack.json`);
      return [{ server, tools, word: found.startsWith('npm:') ? ['npx', '-y', name] : ['uvx', name] }];
    })
    .filter(({ tools }) => tools.some(({ effects }) => effects!.operate !== 'allow'))
    .slice(0, count)
    .map((each, at) => ({ ...each, name: `mine-${at + 1}` }));
}

/** Three clients' files with nine servers, of which the catalogue has seven, and a secret wherever people keep one. */
export function threeClients() {
  const known = packaged(7);
  const entry = (at: number) => {
    const [command, ...args] = known[at]!.word;
    return { command, args: [...args, '--key', `${planted}-arg`], env: { API_KEY: `${planted}-env` } };
  };
  const own = { command: 'node', args: [`./${planted}/server.js`], env: { STRIPE_KEY: planted } };
  const claude = {
    mcpServers: { 'mine-1': entry(0), 'mine-2': entry(1), 'mine-3': entry(2), 'acme-billing': own },
  };
  const settings = { permissions: { allow: ['mcp__mine-1', 'mcp__mine-2__*', `Bash(curl -H ${planted})`] } };
  const [fourth, fifth] = [entry(3), entry(4)];
  const toml = (value: unknown) => JSON.stringify(value).replaceAll('":', '" =').replaceAll(',', ', ');
  const codex = `# ${planted} in a comment\nmodel = "any"\n\n[mcp_servers.mine-4]\ncommand = ${toml(fourth.command)}\nargs = ${toml(fourth.args)}\ndefault_tools_approval_mode = "approve" # all of it\n\n[mcp_servers.mine-4.env]\nAPI_KEY = "${planted}-toml"\n\n[mcp_servers.mine-5]\ncommand = ${toml(fifth.command)}\nargs = ${toml(fifth.args)}\n\n[mcp_servers.wiki]\nurl = "https://wiki.example.com/${planted}/mcp?key=${planted}"\nhttp_headers = { Authorization = "Bearer ${planted}" }\n`;
  const gemini = {
    mcpServers: { 'mine-6': { ...entry(5), trust: true }, 'mine-7': entry(6) },
    security: { auth: { token: planted } },
  };
  return {
    known,
    codex,
    gemini: JSON.stringify(gemini, null, 2),
    texts: [claude, settings, codex, gemini].map((file) =>
      typeof file === 'string' ? file : JSON.stringify(file, null, 2),
    ),
  };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(dist, path), 'utf8')) as T;
}
