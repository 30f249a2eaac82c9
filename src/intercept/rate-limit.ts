import { quote } from './value.ts';

const windows = ['minute', 'hour', 'day'];

/** True for the names of windows. */
export function isWindow(name: string): boolean {
  return windows.includes(name);
}

/** The parts of `5/hour`, or what the engine says of a text that is not of that form. */
export function parseRateLimit(text: string): { count: bigint; window: string } | { error: string } {
  const slash = text.indexOf('/');
  if (slash < 0) return { error: `rate_limit must be in the format "N/window" (e.g. "5/hour"), got ${quote(text)}` };
  const digits = text.slice(0, slash);
  const count = /^[-+]?[0-9]+$/.test(digits) ? BigInt(digits.replace('+', '')) : 0n;
  if (count <= 0n || count >= 2n ** 63n)
    return { error: `rate_limit count must be a positive integer, got ${quote(digits)}` };
  const window = text.slice(slash + 1);
  if (!isWindow(window)) return { error: `rate_limit window must be "minute", "hour", or "day", got ${quote(window)}` };
  return { count, window };
}
