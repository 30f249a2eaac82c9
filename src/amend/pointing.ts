import { stringify } from 'smol-toml';
import { stringify as yaml } from 'yaml';

/** What a client starts, or an address with the token that it sends. */
export type Pointed = { command: string; args: readonly string[] } | { url: string; token: string };

type Entries = (to: Pointed) => unknown;

const name = 'toolrisk';

/** The text for the file of a client that lets it use a gateway alone, in the keys of that client. */
export function pointingAt(client: string, to: Pointed): string {
  if (client === 'codex') return `${stringify({ mcp_servers: { [name]: codexEntry(to) } })}\n`;
  if (client === 'goose') return yaml({ extensions: { [name]: gooseEntry(to) } });
  if (client === 'continue') return yaml({ mcpServers: [continueEntry(to)] });
  const entries = own[client] ?? common;
  return `${JSON.stringify(entries(to), null, 2)}\n`;
}

const common: Entries = (to) => ({ mcpServers: { [name]: typed(to, 'stdio') } });

/** Those whose keys differ from what most clients share. */
const own: Readonly<Record<string, Entries>> = {
  vscode: (to) => ({ servers: { [name]: typed(to, 'stdio') } }),
  zed: (to) => ({ context_servers: { [name]: plain(to) } }),
  windsurf: (to) => ({ mcpServers: { [name]: 'url' in to ? { serverUrl: to.url, headers: bearer(to) } : to } }),
  'gemini-cli': (to) => ({ mcpServers: { [name]: 'url' in to ? { httpUrl: to.url, headers: bearer(to) } : to } }),
  'copilot-cli': (to) => ({ mcpServers: { [name]: { ...typed(to, 'local'), tools: ['*'] } } }),
  opencode: (to) => ({
    mcp: {
      [name]:
        'url' in to
          ? { type: 'remote', url: to.url, headers: bearer(to), enabled: true }
          : { type: 'local', command: [to.command, ...to.args], enabled: true },
    },
  }),
  amp: (to) => ({ 'amp.mcpServers': { [name]: plain(to) } }),
};

function typed(to: Pointed, local: string): object {
  return { type: 'url' in to ? 'http' : local, ...plain(to) };
}

function plain(to: Pointed): object {
  return 'url' in to ? { url: to.url, headers: bearer(to) } : to;
}

function bearer({ token }: { token: string }): object {
  return { Authorization: `Bearer ${token}` };
}

function codexEntry(to: Pointed): object {
  return 'url' in to ? { url: to.url, http_headers: bearer(to) } : { ...to };
}

function gooseEntry(to: Pointed): object {
  const common = { name, enabled: true };
  if ('url' in to) return { type: 'streamable_http', ...common, uri: to.url, headers: bearer(to) };
  return { type: 'stdio', ...common, cmd: to.command, args: to.args };
}

function continueEntry(to: Pointed): object {
  if ('url' in to) return { name, type: 'streamable-http', url: to.url, requestOptions: { headers: bearer(to) } };
  return { name, type: 'stdio', command: to.command, args: to.args };
}
