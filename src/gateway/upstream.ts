import type { Client } from '@modelcontextprotocol/client';
import type { ClientCapabilities, Implementation, Notification, ServerContext } from '@modelcontextprotocol/server';
import { connectClient } from './connect-client.ts';
import type { Params } from './forward.ts';
import { OneServer } from './one-server.ts';
import type { Target } from './target.ts';

/** What stands behind the gateway for a client: one server, or several that look like one. */
export interface Upstream {
  readonly info: Implementation;
  readonly instructions: string | undefined;
  /** As a server declares them. */
  readonly capabilities: unknown;
  /** True where it speaks 2025-11-25. */
  readonly isLegacy: boolean;
  onclose: (() => void) | undefined;
  /** Asks for the client of this context, or for the gateway itself; the result as it came. */
  request(method: string, params: Params, context?: ServerContext): Promise<Params>;
  callTool(params: Params & { name: string }, context: ServerContext): Promise<Params>;
  /** The input schemas under this name; undefined where no such tool is listed. Throws where it cannot be asked. */
  schemasOf(tool: string): Promise<readonly unknown[] | undefined>;
  /** Hands on what it says unasked. */
  hear(notify: (notification: Notification) => Promise<void>): void;
  /** Answers its requests of this method. */
  answer(method: string, respond: (params: Params, signal: AbortSignal) => Promise<Params>): void;
  /** Tells it that the folders of the client changed. */
  rootsChanged(): Promise<void>;
  close(): Promise<void>;
}

/** Connects to what is behind the gateway; rejects where that cannot be reached. */
export async function openUpstream(
  target: Target,
  era: 'legacy' | 'modern',
  capabilities: ClientCapabilities,
): Promise<Upstream> {
  if ('members' in target) return (await import('./many/fleet.ts')).openFleet(target, era, capabilities);
  const client: Client = await connectClient(target, era, capabilities);
  return new OneServer(client);
}
