import type { Readable, Writable } from 'node:stream';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { maxMessageBytes, readMessage, type Refusal, tooLarge, withArguments } from './message.ts';

const newline = 10;

/** Gives the SDK only messages that were read whole and understood, and answers the others itself. */
export class StdioTransport implements Transport {
  onclose?: (() => void) | undefined;
  onerror?: ((error: Error) => void) | undefined;
  onmessage?: Transport['onmessage'];
  /** What the client declared when it opened a connection of 2025-11-25. */
  declared: unknown;
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #onRefusal: (refusal: Refusal) => void;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #isClosed = false;

  constructor(input: Readable, output: Writable, onRefusal: (refusal: Refusal) => void) {
    this.#input = input;
    this.#output = output;
    this.#onRefusal = onRefusal;
  }

  start(): Promise<void> {
    this.#input.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#input.on('end', () => this.#end());
    this.#input.on('close', () => this.#end());
    for (const stream of [this.#input, this.#output]) stream.on('error', () => this.#end());
    return Promise.resolve();
  }

  send(message: JSONRPCMessage): Promise<void> {
    if (this.#isClosed) return Promise.reject(new Error('the client has gone'));
    return this.#write(message);
  }

  close(): Promise<void> {
    this.#input.pause();
    this.#end();
    return Promise.resolve();
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.onclose?.();
  }

  #read(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1 && !this.#isClosed; end = chunk.indexOf(newline, from)) {
      this.#keep(chunk.subarray(from, end));
      this.#take(this.#pendingBytes);
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  // What is too long is counted and no longer kept.
  #keep(part: Buffer): void {
    if (part.length === 0) return;
    this.#pendingBytes += part.length;
    if (this.#pendingBytes > maxMessageBytes) this.#pending = [];
    else this.#pending.push(part);
  }

  #take(bytes: number): void {
    const line = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    if (bytes > maxMessageBytes) this.#refuse(tooLarge());
    else if (line.some((byte) => byte > 0x20)) {
      const read = readMessage(line);
      if ('refusal' in read) this.#refuse(read.refusal);
      else {
        const { message } = read;
        if ('method' in message && message.method === 'initialize') this.declared = message.params?.['capabilities'];
        this.onmessage?.(withArguments(read) as JSONRPCMessage);
      }
    }
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
