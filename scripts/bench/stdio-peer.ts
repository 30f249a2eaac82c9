import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A server as a child process, asked one thing after the other, with as little of a client in between as can be. */
export class StdioPeer {
  readonly #child: ChildProcess;
  #resolve: ((line: string) => void) | undefined;

  constructor(command: readonly string[]) {
    const [program = '', ...args] = command;
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => this.#resolve?.(line));
  }

  /** Opens a connection of 2025-11-25. */
  async initialize(): Promise<void> {
    const clientInfo = { name: 'bench', version: '1' };
    await this.ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo });
    this.#child.stdin!.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  }

  /** Sends a request, and gives the line that answers it. */
  ask(method: string, params: object): Promise<string> {
    const line = new Promise<string>((resolve) => (this.#resolve = resolve));
    this.#child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })}\n`);
    return line;
  }

  close(): void {
    this.#child.stdin!.end();
  }
}
