import { randomUUID } from 'node:crypto';
import { isObject } from '../model/core.ts';
import type { Id, Message, Request } from './message.ts';
import { internalError, RpcError } from './rpc-error.ts';
import type { ServerProcess } from './server-process.ts';
import type { StdioTransport } from './stdio.ts';

/** What a server answered: the line as it came, and what it says. */
export interface Answer {
  line: string;
  result: Record<string, unknown> | undefined;
  error: RpcError | undefined;
}

/** What a server says unasked: the line as it came, and what it says. */
export interface Unasked {
  line: string;
  method: string;
  /** Undefined where it wants no answer. */
  id: Id | undefined;
}

/** A server of 2025-11-25 that is spoken to in lines: requests get their answers, and the rest is told as it comes. */
export class ServerPeer {
  readonly #process: ServerProcess;
  readonly #client: StdioTransport;
  readonly #onUnasked: (unasked: Unasked) => void;
  readonly #waiting = new Map<Id, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  #hasEnded = false;

  constructor(process: ServerProcess, client: StdioTransport, onUnasked: (unasked: Unasked) => void) {
    this.#process = process;
    this.#client = client;
    this.#onUnasked = onUnasked;
    process.onLine = (line) => this.#hear(line);
  }

  /** Sends a request under its own id, and gives the answer; rejects where there will be none. */
  ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#hasEnded) return reject(ended());
      this.#waiting.set(request.id, { resolve, reject });
      this.send(request);
    });
  }

  /** Sends a request of the gateway itself. */
  askForGateway(method: string, params: Record<string, unknown>): Promise<Answer> {
    return this.ask({ jsonrpc: '2.0', id: `gateway-${randomUUID()}`, method, params });
  }

  send(message: Message): void {
    this.#process.writeLine(JSON.stringify(message), this.#client);
  }

  /** Gives up waiting for an answer; false where nobody waits for it. */
  giveUp(id: Id, why: Error): boolean {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.reject(why);
    return waiting !== undefined;
  }

  /** Tells everybody who waits that the server has ended. */
  end(): void {
    this.#hasEnded = true;
    for (const id of [...this.#waiting.keys()]) this.giveUp(id, ended());
  }

  /** Takes a line; what is no message of the protocol is left out. */
  #hear(line: string): void {
    const message = parsed(line);
    if (message === undefined) return;
    const { id, method, result, error } = message;
    if (typeof method === 'string') this.#onUnasked({ line, method, id: isId(id) ? id : undefined });
    else if (isId(id)) this.#hearAnswer(id, line, result, error);
  }

  #hearAnswer(id: Id, line: string, result: unknown, error: unknown): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (isObject(result)) waiting.resolve({ line, result, error: undefined });
    else if (isObject(error)) {
      const { code, message, data } = error;
      waiting.resolve({ line, result: undefined, error: new RpcError(Number(code), String(message), data) });
    } else waiting.reject(new RpcError(internalError, 'The server answered with neither a result nor an error.'));
  }
}

function ended(): RpcError {
  return new RpcError(internalError, 'The server has ended.');
}

function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && value['jsonrpc'] === '2.0' ? value : undefined;
  } catch {
    return undefined;
  }
}
