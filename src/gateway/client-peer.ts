import { randomUUID } from 'node:crypto';
import { isObject } from '../model/core.ts';
import type { Id } from './message.ts';
import type { RpcError } from './rpc-error.ts';
import type { ServerProcess } from './server-process.ts';
import type { StdioTransport } from './stdio.ts';

/** Told to whoever works for a request that the client has given up. */
export class Cancelled extends Error {}

/** A client of 2025-11-25 as the gateway itself speaks to it: it answers, and puts questions to the person. */
export class ClientPeer {
  /** Of what the client declared, what the server is told. */
  declared: Readonly<Record<string, unknown>> = {};
  readonly #transport: StdioTransport;
  readonly #server: ServerProcess;
  readonly #questions = new Map<Id, (answer: unknown) => void>();

  constructor(transport: StdioTransport, server: ServerProcess) {
    this.#transport = transport;
    this.#server = server;
  }

  /** Writes a line of the server as it came. */
  write(line: string): void {
    this.#transport.writeLine(line, this.#server);
  }

  say(message: object): void {
    this.write(JSON.stringify(message));
  }

  sayError(id: Id, { code, message, data }: RpcError): void {
    this.say({ jsonrpc: '2.0', id, error: { code, message, ...(data !== undefined && { data }) } });
  }

  /** Puts a question to the person; rejects with Cancelled where `signal` gives it up, which the client is told. */
  ask(params: Record<string, unknown>, signal: AbortSignal): Promise<unknown> {
    const id = `gateway-${randomUUID()}`;
    const { mode, ...plain } = params;
    const { elicitation } = this.declared;
    // Clients from before there were two modes do not know the word.
    const own = isObject(elicitation) && elicitation['form'] !== undefined ? { mode, ...plain } : plain;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        if (!this.#questions.delete(id)) return;
        this.say({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: id } });
        reject(new Cancelled());
      });
      this.#questions.set(id, resolve);
      this.say({ jsonrpc: '2.0', id, method: 'elicitation/create', params: own });
    });
  }

  /** Takes an answer of the client; false where it answers no question of the gateway. */
  hearAnswer(id: Id, result: unknown): boolean {
    const resolve = this.#questions.get(id);
    this.#questions.delete(id);
    resolve?.(result);
    return resolve !== undefined;
  }
}
