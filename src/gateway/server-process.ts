import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { LineReader } from './line-reader.ts';
import type { CommandTarget } from './target.ts';

/** The most that a server may write without an end of line, in bytes. */
const maxLineBytes = 64_000_000;
/** How long a server has to end by itself, and then once asked to, in milliseconds. */
const patience = 2_000;

/** A server as a child process that speaks in lines. It gets the variables that it would get without a gateway. */
export class ServerProcess {
  onLine: (line: string) => void = () => undefined;
  /** Told once, when nothing more can come. */
  onEnd: () => void = () => undefined;
  readonly #child: ChildProcess;
  #isClosing: Promise<void> | undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    const lines = new LineReader(
      maxLineBytes,
      (line) => this.onLine(line.toString()),
      () => void this.close(),
    );
    child.stdout!.on('data', (chunk: Buffer) => lines.read(chunk));
    child.stdin!.on('error', () => undefined); // its end is told by the child itself
    child.once('close', () => this.onEnd());
  }

  /** Starts it; rejects where there is no such program. */
  static async start({ command, args, env, cwd }: CommandTarget): Promise<ServerProcess> {
    const own = { ...(env && { env: { ...process.env, ...env } }), ...(cwd !== undefined && { cwd }) };
    const child = spawn(command, args, { ...own, stdio: ['pipe', 'pipe', 'inherit'], windowsHide: true });
    const server = new ServerProcess(child);
    await once(child, 'spawn');
    child.on('error', () => undefined); // such as a signal that cannot be sent
    return server;
  }

  /** Writes a line. While the server is slow to read, `source` is not read either. */
  writeLine(line: string, source?: { setReading(isReading: boolean): void }): void {
    const stdin = this.#child.stdin!;
    if (!stdin.writable || stdin.write(`${line}\n`) || !source) return;
    source.setReading(false);
    stdin.once('drain', () => source.setReading(true));
    stdin.once('close', () => source.setReading(true));
  }

  /** Reads no further until `isReading` again. */
  setReading(isReading: boolean): void {
    if (isReading) this.#child.stdout!.resume();
    else this.#child.stdout!.pause();
  }

  /** Ends it: closes its input, then asks, then kills. */
  close(): Promise<void> {
    this.#isClosing ??= this.#end();
    return this.#isClosing;
  }

  /** Ends it at once, and reads no more of it. */
  kill(): void {
    this.#child.stdout!.destroy();
    this.#child.kill('SIGKILL');
  }

  async #end(): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit').then(() => true);
    const isGone = () =>
      Promise.race([gone, new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref())]);
    child.stdin!.end();
    child.stdout!.resume();
    if (await isGone()) return;
    child.kill('SIGTERM');
    if (await isGone()) return;
    child.kill('SIGKILL');
    await gone;
  }
}
