import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A message as it came over the wire. */
export interface Wired {
  jsonrpc: '2.0';
  id?: string | number | null;
  method?: string;
  params?: Record<string, unknown>;
  result?: { content?: { text: string }[]; isError?: boolean; tools?: { name: string }[]; [key: string]: unknown };
  error?: { code: number; message: string };
}

/** Programs start twice as fast where Node keeps what it has compiled. */
export const variables: Record<string, string> = { NODE_COMPILE_CACHE: join(tmpdir(), 'toolrisk-compiled') };

/** A client that writes lines to a program and reads lines from it, without any library that could put them right. */
export class Wire {
  readonly child: ChildProcess;
  /** Everything that came and answered no request. */
  readonly strays: Wired[] = [];
  /** Every line that came, as it came. */
  readonly lines: string[] = [];
  /** What the program wrote to standard error. */
  stderr = '';
  /** Answers the requests of the server; without it, they are left open. */
  onRequest: ((request: Wired) => unknown) | undefined;
  readonly #waiting = new Map<string | number, (message: Wired) => void>();
  #nextId = 1;

  constructor(command: readonly string[], cwd?: string) {
    const [program = '', ...args] = command;
    // As a client would start it, not as a test that npm started.
    const own = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/.test(name));
    this.child = spawn(program, args, { stdio: 'pipe', cwd, env: { ...Object.fromEntries(own), ...variables } });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.child.stdin!.on('error', () => undefined);
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      this.lines.push(line);
      this.#read(JSON.parse(line) as Wired);
    });
  }

  /** Writes text as it is, with an end of line. */
  write(text: string | Uint8Array): void {
    this.child.stdin!.write(text);
    this.child.stdin!.write('\n');
  }

  /** Sends a request and gives the whole answer. */
  ask(method: string, params?: object): Promise<Wired> {
    const id = this.#nextId++;
    return this.askText(JSON.stringify({ jsonrpc: '2.0', id, method, params }), id);
  }

  /** Writes text, and gives what answers this id. */
  askText(text: string, id: string | number): Promise<Wired> {
    const answer = new Promise<Wired>((resolve) => this.#waiting.set(id, resolve));
    this.write(text);
    return answer;
  }

  /** The next message that answers no request. */
  async stray(fits: (message: Wired) => boolean = () => true): Promise<Wired> {
    for (;;) {
      const index = this.strays.findIndex(fits);
      if (index !== -1) return this.strays.splice(index, 1)[0]!;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Calls a tool: the text of the result, with `error: ` before it where it says that it is one. */
  async call(name: string, args?: unknown): Promise<string> {
    return said(await this.ask('tools/call', { name, arguments: args }));
  }

  /** Opens a connection of 2025-11-25. */
  async initialize(capabilities: object = {}): Promise<Wired> {
    const clientInfo = { name: 'test', version: '1' };
    const answer = await this.ask('initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo });
    this.write(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    return answer;
  }

  /** Closes the input, and gives the exit code. */
  async close(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const exit = once(this.child, 'exit');
    this.child.stdin!.end();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 8_000);
    const [code] = (await exit) as [number | null];
    clearTimeout(timer);
    return code;
  }

  #read(message: Wired): void {
    const { id, method } = message;
    if (method !== undefined && id !== undefined && id !== null && this.onRequest) {
      const result = this.onRequest(message);
      if (result !== undefined) this.write(JSON.stringify({ jsonrpc: '2.0', id, result }));
      return;
    }
    const answer = method === undefined && id !== undefined && id !== null ? this.#waiting.get(id) : undefined;
    if (!answer) this.strays.push(message);
    else {
      this.#waiting.delete(id!);
      answer(message);
    }
  }
}

/** What a client reads in an answer. */
export function said({ result, error }: Wired): string {
  if (error) return `${error.code}: ${error.message}`;
  const text = result?.content?.[0]?.text ?? JSON.stringify(result);
  return result?.isError ? `error: ${text}` : text;
}
