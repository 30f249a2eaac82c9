import type { Client } from '@modelcontextprotocol/client';
import type { Implementation, Notification, ServerContext } from '@modelcontextprotocol/server';
import { leave } from './connect-client.ts';
import { anything, metaFor, optionsFor, type Params } from './forward.ts';
import { ToolListing } from './tool-listing.ts';
import type { Upstream } from './upstream.ts';

/** A server that a client of the SDK is connected to. */
export class OneServer implements Upstream {
  readonly #client: Client;
  /** The tools as the gateway itself asks for them; it learns of changes through `hear`. */
  readonly #listing = new ToolListing((cursor) =>
    this.request('tools/list', { ...(cursor !== undefined && { cursor }) }),
  );

  constructor(client: Client) {
    this.#client = client;
  }

  get info(): Implementation {
    return this.#client.getServerVersion() ?? { name: 'unnamed', version: '0' };
  }

  get instructions(): string | undefined {
    return this.#client.getInstructions();
  }

  get capabilities(): unknown {
    return this.#client.getServerCapabilities();
  }

  get isLegacy(): boolean {
    return this.#client.getProtocolEra() === 'legacy';
  }

  get onclose(): (() => void) | undefined {
    return this.#client.onclose;
  }

  set onclose(tell: (() => void) | undefined) {
    if (tell) this.#client.onclose = tell;
    else delete this.#client.onclose;
  }

  request(method: string, params: Params, context?: ServerContext): Promise<Params> {
    const client = this.#client;
    if (context === undefined) return client.request({ method, params }, anything);
    return client.request(
      { method, params: { ...params, ...metaFor(client, context) } },
      anything,
      optionsFor(context),
    );
  }

  callTool(params: Params & { name: string }, context: ServerContext): Promise<Params> {
    return this.#client.callTool({ ...params, ...metaFor(this.#client, context) }, optionsFor(context));
  }

  schemasOf(tool: string): Promise<readonly unknown[] | undefined> {
    return this.#listing.schemasOf(tool);
  }

  hear(notify: (notification: Notification) => Promise<void>): void {
    const client = this.#client;
    client.fallbackNotificationHandler = (notification) => {
      if (notification.method === 'notifications/tools/list_changed') this.#listing.forget();
      return notify(notification).catch(() => undefined);
    };
    const { tools, resources, prompts } = client.getServerCapabilities() ?? {};
    if (this.isLegacy) return;
    const filter = {
      ...(tools?.listChanged && { toolsListChanged: true }),
      ...(resources?.listChanged && { resourcesListChanged: true }),
      ...(prompts?.listChanged && { promptsListChanged: true }),
    };
    if (Object.keys(filter).length > 0) client.listen(filter).catch(() => undefined);
  }

  answer(method: string, respond: (params: Params, signal: AbortSignal) => Promise<Params>): void {
    this.#client.setRequestHandler(method, { params: anything }, (params, { mcpReq }) =>
      respond(params, mcpReq.signal),
    );
  }

  rootsChanged(): Promise<void> {
    return this.#client.sendRootsListChanged();
  }

  close(): Promise<void> {
    return leave(this.#client);
  }
}
