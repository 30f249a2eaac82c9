import type { Gateway } from './gateway.ts';
import type { Target } from './target.ts';

export { openAudit } from './audit.ts';
export { openGateway } from './gateway.ts';
export { serveStdio } from './serve-stdio.ts';
export { type Entry, type Member, withPrefixes } from './many/members.ts';
export type { Target } from './target.ts';

/** As `http.ts` has it, which is loaded only now: a gateway over standard input and output does not wait for it. */
export async function serveHttp(
  target: Target,
  gateway: Gateway,
  port: number,
  token?: string,
): Promise<{ url: URL; close: () => Promise<void> }> {
  return (await import('./http.ts')).serveHttp(target, gateway, port, token);
}
