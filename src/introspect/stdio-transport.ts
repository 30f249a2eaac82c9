import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/client';
import { isObject } from '../model/index.ts';
import { type Child, endGroup, type Start, startGroup } from './process-group.ts';

/** What a server wrote that is no message of the protocol. */
export interface Noise {
  lines: number;
  first: string;
}

/** How much a server may write before it is cut off, in bytes. */
export interface OutputLimits {
  message: number;
  total: number;
}

/**
 * The stdio transport of the catalogue. Unlike the one of the SDK, it gives the server no variable that was not named, runs it in
 * a process group of its own which it ends as a whole, counts noise instead of failing on it, and bounds what it reads.
 */
export class StdioTransport implements Transport {
  onclose?: (() => void) | undefined;
  onerror?: ((error: Error) => void) | undefined;
  onmessage?: Transport['onmessage'];
  readonly noise: Noise = { lines: 0, first: '' };
  /** The last that the server wrote to its standard error. */
  stderr = '';
  stderrBytes = 0;
  /** Why reading was given up, where it was. */
  cutOff: string | undefined;
  readonly #start: Start;
  readonly #mark: string;
  readonly #limits: OutputLimits;
  #child: Child | undefined;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #totalBytes = 0;
  #closed = false;
  #closing: Promise<void> | undefined;

  /** `mark` is an entry of the environment that no other process has, such as `TMPDIR=…` of a private folder. */
  constructor(start: Start, mark: string, limits: OutputLimits) {
    this.#start = start;
    this.#mark = mark;
    this.#limits = limits;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  async start(): Promise<void> {
    const child = await startGroup(this.#start);
    this.#child = child;
    child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      this.stderrBytes += chunk.length;
      this.stderr = (this.stderr + chunk.subarray(-4096).toString()).slice(-4096);
    });
    for (const stream of [child.stdin, child.stdout, child.stderr])
      stream.on('error', (error) => this.onerror?.(error));
    child.on('close', () => this.#hasClosed());
    // A helper that holds the pipes must not make a dead server look alive.
    child.on('exit', () => setTimeout(() => this.#hasClosed(), 300).unref());
  }

  send(message: JSONRPCMessage): Promise<void> {
    if (this.#closed || !this.#child?.stdin.writable) return Promise.reject(new Error('the server has ended'));
    this.#child.stdin.write(`${JSON.stringify(message)}\n`);
    return Promise.resolve();
  }

  /** Every caller waits until the server is gone: a server that is started meanwhile carries the same mark, and would be ended too. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    if (this.#child) await endGroup(this.#child, this.#mark, 1000);
    this.#hasClosed();
  }

  #hasClosed(): void {
    if (this.#closed) return;
    if (this.#pendingBytes > 0 && this.cutOff === undefined) this.#take(Buffer.concat(this.#pending));
    this.#closed = true;
    this.onclose?.();
  }

  #read(chunk: Buffer): void {
    this.#totalBytes += chunk.length;
    if (this.cutOff !== undefined) return;
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      this.#take(Buffer.concat([...this.#pending, chunk.subarray(from, end)]));
      this.#pending = [];
      this.#pendingBytes = 0;
      from = end + 1;
    }
    if (from < chunk.length) {
      this.#pending.push(chunk.subarray(from));
      this.#pendingBytes += chunk.length - from;
    }
    if (this.#pendingBytes > this.#limits.message) this.#cut(`one message of more than ${size(this.#limits.message)}`);
    if (this.#totalBytes > this.#limits.total) this.#cut(`more than ${size(this.#limits.total)} in all`);
  }

  #cut(what: string): void {
    this.cutOff = `the server wrote ${what}, so it was stopped`;
    this.#pending = [];
    this.#pendingBytes = 0;
    this.onerror?.(new Error(this.cutOff));
    void this.close();
  }

  #take(bytes: Buffer): void {
    const line = bytes.toString().trim();
    if (line === '') return;
    const messages = messagesIn(line);
    if (!line.startsWith('{') && !line.startsWith('[')) this.#note(line);
    else if (messages.length === 0) this.#note(line);
    for (const message of messages) this.onmessage?.(message);
  }

  #note(line: string): void {
    if (this.noise.lines === 0) this.noise.first = line.slice(0, 200);
    this.noise.lines += 1;
  }
}

// Noise may share a line with a message, when it was printed without an end of line.
function messagesIn(line: string): JSONRPCMessage[] {
  const value = json(line) ?? json(line.slice(Math.max(0, line.indexOf('{"'))));
  return (Array.isArray(value) ? value : [value]).filter(isMessage);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is JSONRPCMessage {
  return isObject(value) && value['jsonrpc'] === '2.0';
}

function size(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
