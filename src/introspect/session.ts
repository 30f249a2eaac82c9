import { Client, SdkError, SdkErrorCode, type Transport } from '@modelcontextprotocol/client';
import * as z from 'zod';
import { InputError, isObject } from '../model/index.ts';

/** How the catalogue introduces itself to servers. */
const clientInfo = { name: 'toolrisk', version: '1' };

/** How long a server has, in milliseconds: for each request, and to say at first that it speaks 2026-07-28. */
export interface Patience {
  stepMs: number;
  probeMs: number;
}

/** A connection to a server, in whichever era of the protocol it speaks. */
export interface Session {
  transport: Transport;
  client: Client;
  /** Sends one request and gives the result as it came, however odd. */
  ask(method: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** How often the server has said that its list of tools changed. */
  toolChanges(): number;
}

/**
 * Connects, trying the discovery of 2026-07-28 first and the handshake of 2025-11-25 where that fails; `open` makes a fresh
 * transport for each try. Whatever was opened is closed again where none succeeds.
 */
export async function connect<T extends Transport>(
  open: () => T,
  patience: Patience,
): Promise<Session & { transport: T }> {
  const { stepMs } = patience;
  const probeMs = Math.min(stepMs, patience.probeMs);
  const began = Date.now();
  const first = await attempt(open, 'auto', stepMs, probeMs);
  if ('session' in first) return first.session;
  // A server that was still starting may have heard both questions, and be lost for either era; it is asked anew in peace.
  const wasSlow = probeMs < stepMs && Date.now() - began >= probeMs;
  if (wasSlow) {
    const second = await attempt(open, 'auto', stepMs, stepMs);
    if ('session' in second) return second.session;
  }
  const last = await attempt(open, 'legacy', stepMs, probeMs);
  if ('session' in last) return last.session;
  throw last.error;
}

/** One try to connect, or why it failed; it is over, and what it started is gone, before another begins. Throws what no other try mends. */
async function attempt<T extends Transport>(
  open: () => T,
  mode: 'auto' | 'legacy',
  stepMs: number,
  probeMs: number,
): Promise<{ session: Session & { transport: T } } | { error: unknown }> {
  const transport = open();
  try {
    return { session: await handshake(transport, mode, stepMs, probeMs) };
  } catch (error) {
    await transport.close();
    if (error instanceof InputError || (isTimeout(error) && 'pid' in transport)) throw error;
    return { error };
  }
}

async function handshake<T extends Transport>(
  transport: T,
  mode: 'auto' | 'legacy',
  stepMs: number,
  probeMs: number,
): Promise<Session & { transport: T }> {
  // Servers offer some tools only to clients with these capabilities. Requests that use them are answered: no roots, method not found.
  const client = new Client(clientInfo, {
    capabilities: { roots: {}, sampling: { tools: {}, context: {} }, elicitation: { form: {}, url: {} } },
    versionNegotiation: { mode, probe: { timeoutMs: probeMs } },
  });
  client.setRequestHandler('roots/list', () => ({ roots: [] }));
  await client.connect(transport, { timeout: stepMs, maxTotalTimeout: stepMs });
  const wire = watch(transport);
  return {
    transport,
    client,
    toolChanges: () => wire.toolChanges,
    async ask(method, params) {
      const answer = wire.expect(method);
      try {
        const options = { timeout: stepMs, maxTotalTimeout: stepMs };
        const request = params === undefined ? { method } : { method, params };
        const result = await client.request(request, z.looseObject({}), options);
        return answer.result ?? result;
      } catch (error) {
        // The SDK refuses a whole page for one bad tool in it; what came over the wire is salvaged instead.
        if (answer.result !== undefined) return answer.result;
        throw error;
      }
    },
  };
}

interface Answer {
  result?: Record<string, unknown>;
}

function watch(transport: Transport): { expect(method: string): Answer; toolChanges: number } {
  let waiting: { method: string; id?: unknown; answer: Answer } | undefined;
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    if (waiting && 'method' in message && 'id' in message && message.method === waiting.method)
      waiting.id ??= message.id;
    return send(message, options);
  };
  const wire = {
    toolChanges: 0,
    expect(method: string): Answer {
      waiting = { method, answer: {} };
      return waiting.answer;
    },
  };
  const receive = transport.onmessage;
  transport.onmessage = (message, extra) => {
    if ('method' in message && message.method === 'notifications/tools/list_changed') wire.toolChanges += 1;
    if (waiting && 'result' in message && message.id === waiting.id && isObject(message.result))
      waiting.answer.result = message.result;
    receive?.(message, extra);
  };
  return wire;
}

function isTimeout(error: unknown): boolean {
  return error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout;
}
