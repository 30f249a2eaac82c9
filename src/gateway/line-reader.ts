const newline = 10;

/** Splits a stream into lines, without their ends; of a line that is too long no more is kept than it may have. */
export class LineReader {
  readonly #maxBytes: number;
  readonly #onLine: (line: Buffer) => void;
  readonly #onTooLong: () => void;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #isStopped = false;

  constructor(maxBytes: number, onLine: (line: Buffer) => void, onTooLong: () => void) {
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
    this.#onTooLong = onTooLong;
  }

  read(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1 && !this.#isStopped; end = chunk.indexOf(newline, from)) {
      this.#keep(chunk.subarray(from, end));
      this.#take();
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** Gives no further line, whatever of this chunk is left. */
  stop(): void {
    this.#isStopped = true;
  }

  #keep(part: Buffer): void {
    if (part.length === 0) return;
    this.#pendingBytes += part.length;
    if (this.#pendingBytes > this.#maxBytes) this.#pending = [];
    else this.#pending.push(part);
  }

  #take(): void {
    const line = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    const isTooLong = this.#pendingBytes > this.#maxBytes;
    this.#pending = [];
    this.#pendingBytes = 0;
    if (isTooLong) this.#onTooLong();
    else if (line.some((byte) => byte > 0x20)) this.#onLine(line);
  }
}
