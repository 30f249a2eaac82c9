import {
  Client,
  type ClientCapabilities,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { AddressTarget, CommandTarget } from './target.ts';

/** How long a server has to answer the handshake. */
const patience = 60_000;
const probePatience = 10_000;

/**
 * Connects to the server. A client of 2025-11-25 is given a server of that time where the server can be one, since the
 * two then speak as if nothing stood between them; otherwise the newest protocol is taken that the server speaks.
 */
export async function connectClient(
  target: CommandTarget | AddressTarget,
  era: 'legacy' | 'modern',
  capabilities: ClientCapabilities,
  open = openTransport,
): Promise<Client> {
  if (era === 'legacy')
    try {
      return await connect(open(target), 'legacy', capabilities);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    }
  return connect(open(target), 'auto', capabilities);
}

/** Closes a connection, and the session that a server keeps for it. */
export async function leave(upstream: Client): Promise<void> {
  const { transport } = upstream;
  if (transport instanceof StreamableHTTPClientTransport) await transport.terminateSession().catch(() => undefined);
  await upstream.close();
}

async function connect(
  transport: Transport,
  mode: 'legacy' | 'auto',
  capabilities: ClientCapabilities,
): Promise<Client> {
  const client = new Client(
    { name: 'toolrisk-gateway', version: '1' },
    { capabilities, versionNegotiation: { mode, probe: { timeoutMs: probePatience } } },
  );
  try {
    await client.connect(transport, { timeout: patience });
  } catch (error) {
    await transport.close().catch(() => undefined);
    throw error;
  }
  return client;
}

/** The transport of the SDK for a server. It gets the variables that it would get without a gateway in front of it. */
export function openTransport(target: CommandTarget | AddressTarget): Transport {
  if ('url' in target)
    return new StreamableHTTPClientTransport(target.url, { requestInit: { headers: target.headers } });
  const { command, args, cwd } = target;
  const all = { ...process.env, ...target.env };
  const env = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const more = cwd === undefined ? {} : { cwd };
  return new StdioClientTransport({
    ...{ command, args: [...args], env, stderr: 'inherit', maxBufferSize: 64_000_000 },
    ...more,
  });
}
