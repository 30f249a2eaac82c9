import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/client';
import { isObject } from '../../model/core.ts';
import { ServerProcess } from '../server-process.ts';
import type { CommandTarget } from '../target.ts';

/** How many lines that answer nothing a server may write in so many milliseconds. */
const most = 10_000;
const within = 10_000;

/** A server as a process that speaks in lines, and is ended where it floods: others stand behind the same gateway. */
export class GuardedTransport implements Transport {
  onclose?: (() => void) | undefined;
  onerror?: ((error: Error) => void) | undefined;
  onmessage?: Transport['onmessage'];
  readonly #target: CommandTarget;
  readonly #onFlood: () => void;
  readonly #open = new Set<unknown>();
  #process: ServerProcess | undefined;
  #lines = 0;
  #since = 0;
  #isOver = false;

  constructor(target: CommandTarget, onFlood: () => void) {
    this.#target = target;
    this.#onFlood = onFlood;
  }

  async start(): Promise<void> {
    const server = await ServerProcess.start(this.#target);
    this.#process = server;
    server.onLine = (line) => this.#take(line);
    server.onEnd = () => this.#end();
  }

  send(message: JSONRPCMessage): Promise<void> {
    if (!this.#process || this.#isOver) return Promise.reject(new Error('the server has ended'));
    if ('id' in message && 'method' in message) this.#open.add(message.id);
    this.#process.writeLine(JSON.stringify(message));
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.#process?.close();
    this.#end();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.onclose?.();
  }

  #take(line: string): void {
    if (this.#isOver) return;
    const message = parsed(line);
    const isAnswer = message !== undefined && !('method' in message) && this.#open.delete(message.id);
    if (!isAnswer && this.#isFlood()) {
      this.#onFlood();
      this.#process?.kill();
      this.#end();
    } else if (message !== undefined) this.onmessage?.(message);
  }

  #isFlood(): boolean {
    const now = performance.now();
    if (now - this.#since > within) [this.#since, this.#lines] = [now, 0];
    this.#lines += 1;
    return this.#lines > most;
  }
}

function parsed(line: string): JSONRPCMessage | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && value['jsonrpc'] === '2.0' ? (value as JSONRPCMessage) : undefined;
  } catch {
    return undefined;
  }
}
