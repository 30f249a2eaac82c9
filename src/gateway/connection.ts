import type { ClientCapabilities, Server } from '@modelcontextprotocol/server';
import { bridge } from './bridge.ts';
import { backwards, knownCapabilities, offerOf } from './offer.ts';
import { anything, unlimited } from './forward.ts';
import type { Gate } from './gate.ts';
import type { Target } from './target.ts';
import { openUpstream } from './upstream.ts';

/**
 * A connection of one client to a server of its own: what the server says unasked reaches that client, and where either
 * ends the other does. `isModern`: the server is known not to speak 2025-11-25.
 */
export async function openConnection(
  target: Target,
  gate: Gate,
  era: 'legacy' | 'modern',
  declared: unknown,
  isModern = false,
): Promise<Server> {
  const capabilities: ClientCapabilities = era === 'legacy' ? knownCapabilities(declared) : {};
  const upstream = await openUpstream(target, isModern ? 'modern' : era, capabilities);
  const isLegacy = era === 'legacy' && upstream.isLegacy;
  const server = bridge(upstream, gate, offerOf(upstream.capabilities, isLegacy));
  upstream.hear((notification) => server.notification(notification));
  if (isLegacy) {
    for (const [method, capability] of backwards)
      if (capabilities[capability])
        upstream.answer(method, (params, signal) =>
          server.request({ method, params }, anything, { timeout: unlimited, signal }),
        );
    if (capabilities.roots)
      server.setNotificationHandler('notifications/roots/list_changed', () => upstream.rootsChanged());
  }
  server.onclose = () => void upstream.close();
  upstream.onclose = () => void server.close();
  return server;
}
