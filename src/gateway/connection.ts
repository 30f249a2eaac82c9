import type { Client } from '@modelcontextprotocol/client';
import type { ClientCapabilities, Notification, Server } from '@modelcontextprotocol/server';
import { bridge, listingOf } from './bridge.ts';
import { backwards, knownCapabilities, offerOf } from './offer.ts';
import { anything, unlimited } from './forward.ts';
import type { Gate } from './gate.ts';
import type { ToolListing } from './tool-listing.ts';
import type { Target } from './target.ts';
import { connectUpstream, leave } from './upstream.ts';

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
  const upstream = await connectUpstream(target, isModern ? 'modern' : era, capabilities);
  const isLegacy = era === 'legacy' && upstream.getProtocolEra() === 'legacy';
  const listing = listingOf(upstream);
  const server = bridge(upstream, gate, listing, offerOf(upstream.getServerCapabilities(), isLegacy));
  relay(upstream, listing, (notification) => server.notification(notification));
  if (isLegacy) {
    for (const [method, capability] of backwards)
      if (capabilities[capability])
        upstream.setRequestHandler(method, { params: anything }, (params, { mcpReq }) =>
          server.request({ method, params }, anything, { timeout: unlimited, signal: mcpReq.signal }),
        );
    if (capabilities.roots)
      server.setNotificationHandler('notifications/roots/list_changed', () => upstream.sendRootsListChanged());
  }
  server.onclose = () => void leave(upstream);
  upstream.onclose = () => void server.close();
  return server;
}

/** Hands on what a server says unasked. */
export function relay(
  upstream: Client,
  listing: ToolListing,
  notify: (notification: Notification) => Promise<void>,
): void {
  upstream.fallbackNotificationHandler = (notification) => {
    if (notification.method === 'notifications/tools/list_changed') listing.forget();
    return notify(notification).catch(() => undefined);
  };
  const { tools, resources, prompts } = upstream.getServerCapabilities() ?? {};
  if (upstream.getProtocolEra() !== 'modern') return;
  const filter = {
    ...(tools?.listChanged && { toolsListChanged: true }),
    ...(resources?.listChanged && { resourcesListChanged: true }),
    ...(prompts?.listChanged && { promptsListChanged: true }),
  };
  if (Object.keys(filter).length > 0) upstream.listen(filter).catch(() => undefined);
}
