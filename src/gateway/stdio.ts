import type { Readable, Writable } from 'node:stream';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { LineReader } from './line-reader.ts';
import { maxMessageBytes, readMessage, type Refusal, tooLarge, type Understood, withArguments } from './message.ts';

/**
 * The client at the other end of two streams. Only messages that were read whole and understood are handed on, to the
 * SDK or to whoever consumes them; the others are answered here.
 */
export class StdioTransport implements Transport {
  onclose?: (() => void) | undefined;
  onerror?: ((error: Error) => void) | undefined;
  onmessage?: Transport['onmessage'];
  /** What the client declared when it opened a connection of 2025-11-25. */
  declared: unknown;
  /** Fulfilled once the client has left. */
  readonly left: Promise<void>;
  #leave: () => void = () => undefined;
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #onRefusal: (refusal: Refusal) => void;
  readonly #lines = new LineReader(
    maxMessageBytes,
    (line) => this.#take(line),
    () => this.#refuse(tooLarge()),
  );
  /** What came before anybody consumed it. */
  #waiting: Understood[] = [];
  #consume: ((understood: Understood) => void) | undefined;
  #onNext: (() => void) | undefined;
  #isClosed = false;

  constructor(input: Readable, output: Writable, onRefusal: (refusal: Refusal) => void) {
    this.#input = input;
    this.#output = output;
    this.#onRefusal = onRefusal;
    this.left = new Promise((resolve) => (this.#leave = resolve));
    input.on('data', (chunk: Buffer) => this.#lines.read(chunk));
    input.on('end', () => this.#end());
    input.on('close', () => this.#end());
    for (const stream of [input, output]) stream.on('error', () => this.#end());
  }

  /** The next message, before anybody consumes them; undefined where the client leaves without one. */
  async next(): Promise<Understood | undefined> {
    if (this.#waiting.length === 0 && !this.#isClosed) await new Promise<void>((resolve) => (this.#onNext = resolve));
    return this.#waiting.shift();
  }

  /** Puts a message back before those that nobody has consumed. */
  giveBack(understood: Understood): void {
    this.#waiting.unshift(understood);
  }

  /** Hands on every message from now on, those first that wait. */
  consume(consume: (understood: Understood) => void): void {
    this.#consume = consume;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const understood of waiting) consume(understood);
  }

  /** True where the client closed its end. */
  get hasLeft(): boolean {
    return this.#input.readableEnded || this.#input.destroyed;
  }

  start(): Promise<void> {
    this.consume((understood) => this.onmessage?.(withArguments(understood) as JSONRPCMessage));
    return Promise.resolve();
  }

  send(message: JSONRPCMessage): Promise<void> {
    if (this.#isClosed) return Promise.reject(new Error('the client has gone'));
    return this.#write(message);
  }

  /** Writes a line as it is. While the client is slow to read, `source` is not read either. */
  writeLine(line: string, source?: { setReading(isReading: boolean): void }): void {
    if (!this.#output.writable || this.#output.write(`${line}\n`) || !source) return;
    source.setReading(false);
    this.#output.once('drain', () => source.setReading(true));
  }

  /** Reads no further until `isReading` again. */
  setReading(isReading: boolean): void {
    if (isReading) this.#input.resume();
    else this.#input.pause();
  }

  close(): Promise<void> {
    this.#input.pause();
    this.#end();
    return Promise.resolve();
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#lines.stop();
    this.#onNext?.();
    if (this.hasLeft) this.#leave();
    this.onclose?.();
  }

  #take(line: Buffer): void {
    const read = readMessage(line);
    if ('refusal' in read) return this.#refuse(read.refusal);
    const { message } = read;
    if ('method' in message && message.method === 'initialize') this.declared = message.params?.['capabilities'];
    if (this.#consume) return this.#consume(read);
    this.#waiting.push(read);
    this.#onNext?.();
  }

  #refuse(refusal: Refusal): void {
    this.#onRefusal(refusal);
    const { id, code, message } = refusal;
    if (id !== undefined) void this.#write({ jsonrpc: '2.0', id, error: { code, message } });
  }

  async #write(message: unknown): Promise<void> {
    if (this.#output.write(`${JSON.stringify(message)}\n`)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#output.off('drain', done);
        this.#output.off('close', done);
        resolve();
      };
      this.#output.on('drain', done);
      this.#output.on('close', done);
    });
  }
}
