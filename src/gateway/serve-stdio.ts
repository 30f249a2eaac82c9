import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Gateway, onListChange } from './gateway.ts';
import type { Request, Understood } from './message.ts';
import { Relay } from './relay.ts';
import { ServerProcess } from './server-process.ts';
import { StdioTransport } from './stdio.ts';
import type { CommandTarget, Target } from './target.ts';

/** How long a server has to answer the handshake, and to answer the last requests of a client that has left, in milliseconds. */
const patience = 60_000;
const farewell = 2_000;

/**
 * Serves one client over these streams until it leaves; throws where the server cannot be reached or ends. Where both
 * sides speak 2025-11-25 over lines, these are handed on; everything else goes by the SDK, which is loaded then.
 */
export async function serveStdio(target: Target, gateway: Gateway, input: Readable, output: Writable): Promise<void> {
  const client = new StdioTransport(input, output, gateway.refuse);
  const first = await client.next();
  if (first === undefined) return;
  // On Windows a command may be one that only a shell finds, which the SDK knows how to start.
  const isRelayed = 'command' in target && process.platform !== 'win32' && isInitialize(first);
  if (isRelayed && (await relay(target, gateway, client, first))) return;
  client.giveBack(first);
  const { serveBySdk } = await import('./serve-by-sdk.ts');
  await serveBySdk(target, gateway, client, isRelayed);
}

/** Serves the client until it leaves; false where the server does not speak the protocol of its first message. */
async function relay(
  target: CommandTarget,
  gateway: Gateway,
  client: StdioTransport,
  first: Understood & { message: Request },
): Promise<boolean> {
  const server = await ServerProcess.start(target).catch((error: unknown) => {
    answerFirst(client, first.message, error as Error);
    throw error;
  });
  const relay = new Relay(client, server, gateway.gate);
  const hasEnded = new Promise<'server'>((resolve) => {
    server.onEnd = () => {
      relay.end();
      resolve('server');
    };
  });
  const hasLeft = client.left.then(() => 'client' as const);
  const isOpen = await Promise.race([relay.open(first.message, patience), hasLeft]);
  if (isOpen !== true) {
    await server.close();
    return isOpen === 'client';
  }
  const forget = onListChange(gateway, () => relay.tellOfChange());
  client.consume((understood) => relay.receive(understood));
  const who = await Promise.race([hasLeft, hasEnded]);
  forget();
  if (who === 'server' && !client.hasLeft) {
    await Promise.race([relay.idle(), hasLeft]);
    throw new Error('it ended');
  }
  await Promise.race([relay.idle(), hasEnded, sleep(farewell, undefined, { ref: false })]);
  await server.close();
  return true;
}

function isInitialize(understood: Understood): understood is Understood & { message: Request } {
  const { message } = understood;
  return 'method' in message && 'id' in message && message.method === 'initialize';
}

function answerFirst(client: StdioTransport, { id }: Request, { message }: Error): void {
  client.writeLine(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32603, message } }));
}
