import {
  Client,
  type ClientCapabilities,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { Target } from './target.ts';

/** How long a server has to answer the handshake. */
const patience = 60_000;
const probePatience = 10_000;

/**
 * Connects to the server. A client of 2025-11-25 is given a server of that time where the server can be one, since the
 * two then speak as if nothing stood between them; otherwise the newest protocol is taken that the server speaks.
 */
export async function connectUpstream(
  target: Target,
  era: 'legacy' | 'modern',
  capabilities: ClientCapabilities,
): Promise<Client> {
  if (era === 'legacy')
    try {
      return await connect(target, 'legacy', capabilities);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    }
  return connect(target, 'auto', capabilities);
}

/** Closes a connection, and the session that a server keeps for it. */
export async function leave(upstream: Client): Promise<void> {
  const { transport } = upstream;
  if (transport instanceof StreamableHTTPClientTransport) await transport.terminateSession().catch(() => undefined);
  await upstream.close();
}

async function connect(target: Target, mode: 'legacy' | 'auto', capabilities: ClientCapabilities): Promise<Client> {
  const client = new Client(
    { name: 'toolrisk-gateway', version: '1' },
    { capabilities, versionNegotiation: { mode, probe: { timeoutMs: probePatience } } },
  );
  const transport = open(target);
  try {
    await client.connect(transport, { timeout: patience });
  } catch (error) {
    await transport.close().catch(() => undefined);
    throw error;
  }
  return client;
}

function open(target: Target): Transport {
  if ('url' in target)
    return new StreamableHTTPClientTransport(target.url, { requestInit: { headers: target.headers } });
  const { command, args } = target;
  // The server gets the variables that it would get without a gateway in front of it.
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return new StdioClientTransport({ command, args: [...args], env, stderr: 'inherit', maxBufferSize: 64_000_000 });
}
