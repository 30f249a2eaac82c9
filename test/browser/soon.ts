import { expect } from 'vitest';

/** Waits until what is read equals what is expected, for a minute at most. */
export async function soon(read: () => unknown, expected: unknown): Promise<void> {
  await expect.poll(read, { timeout: 60_000, interval: 40 }).toEqual(expected);
}
