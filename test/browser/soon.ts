import { expect } from 'vitest';

/** Waits until what is read equals what is expected, for five seconds at most. */
export async function soon(read: () => unknown, expected: unknown): Promise<void> {
  await expect.poll(read, { timeout: 5_000, interval: 40 }).toEqual(expected);
}
