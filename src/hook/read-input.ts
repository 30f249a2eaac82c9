import { readSync } from 'node:fs';
import { maxHookBytes } from './message.ts';

/** How long to wait for more of a message, in milliseconds, where the client keeps its end of it open. */
const patience = 5_000;
const pause = 2;

/**
 * All that comes on standard input; one byte more than is allowed where it is too long. Read at once, since the streams of
 * Node take longer to load than a hook to decide. Throws where nothing more comes and the end does not.
 */
export function readInput(): Uint8Array {
  const chunks: Buffer[] = [];
  const chunk = Buffer.allocUnsafe(64 * 1024);
  let length = 0;
  let waited = 0;
  for (;;) {
    let bytes: number;
    try {
      bytes = readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') break;
      if (code !== 'EAGAIN' || waited >= patience) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      waited += pause;
      continue;
    }
    if (bytes === 0) break;
    length += bytes;
    if (length > maxHookBytes) return Buffer.alloc(maxHookBytes + 1);
    chunks.push(Buffer.from(chunk.subarray(0, bytes)));
  }
  return Buffer.concat(chunks);
}
