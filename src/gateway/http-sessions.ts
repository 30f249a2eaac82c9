import { randomUUID } from 'node:crypto';
import {
  createMcpHandler,
  isLegacyRequest,
  type McpHttpHandler,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { bridge } from './bridge.ts';
import { openConnection } from './connection.ts';
import { type Gateway, tellOfChanges } from './gateway.ts';
import type { Message } from './message.ts';
import { offerOf } from './offer.ts';
import type { Target } from './target.ts';
import { openUpstream, type Upstream } from './upstream.ts';

const maxSessions = 32;
const idleMs = 30 * 60_000;

interface Session {
  server: Server;
  transport: WebStandardStreamableHTTPServerTransport;
  idle: NodeJS.Timeout;
}

/**
 * The clients of a gateway over HTTP. Those of 2025-11-25 have sessions, each with a connection of its own to the
 * server; those of 2026-07-28 have none and share one.
 */
export class HttpSessions {
  readonly #target: Target;
  readonly #gateway: Gateway;
  readonly #sessions = new Map<string, Session>();
  readonly #modern: McpHttpHandler;
  #shared: Promise<Upstream> | undefined;
  #opening = 0;

  constructor(target: Target, gateway: Gateway) {
    this.#target = target;
    this.#gateway = gateway;
    this.#modern = createMcpHandler(
      async () => {
        const upstream = await this.#connectShared();
        return bridge(upstream, gateway.gate, offerOf(upstream.capabilities, false));
      },
      { legacy: 'reject' },
    );
    gateway.onListChange.add(() => this.#modern.notify.toolsChanged());
  }

  /** Answers a request whose message was checked. */
  async answer(request: Request, message: Message | undefined): Promise<Response> {
    const options = message && { parsedBody: message };
    if (!(await isLegacyRequest(request, message))) return this.#modern.fetch(request, options);
    const id = request.headers.get('mcp-session-id');
    const session = id === null ? undefined : this.#sessions.get(id);
    if (session) {
      session.idle.refresh();
      return session.transport.handleRequest(request, options);
    }
    if (id !== null) return failure(404, 'There is no such session: initialize again.');
    if (!message || !('method' in message) || message.method !== 'initialize')
      return failure(400, 'Initialize a session first.');
    if (this.#sessions.size + this.#opening >= maxSessions)
      return failure(503, `There are ${maxSessions} sessions already.`);
    this.#opening += 1;
    try {
      const { server, transport } = await this.#openSession(message.params?.['capabilities']);
      const response = await transport.handleRequest(request, options);
      if (transport.sessionId === undefined) await server.close();
      return response;
    } catch {
      return failure(502, 'The server behind the gateway cannot be reached.');
    } finally {
      this.#opening -= 1;
    }
  }

  async close(): Promise<void> {
    const shared = await this.#shared?.catch(() => undefined);
    await Promise.allSettled([
      this.#modern.close(),
      shared?.close(),
      ...[...this.#sessions.values()].map(({ server }) => server.close()),
    ]);
  }

  async #openSession(declared: unknown): Promise<Omit<Session, 'idle'>> {
    const server = await openConnection(this.#target, this.#gateway.gate, 'legacy', declared);
    tellOfChanges(this.#gateway, server);
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        const idle = setTimeout(() => void server.close(), idleMs).unref();
        this.#sessions.set(id, { server, transport, idle });
      },
    });
    const { onclose } = server;
    server.onclose = () => {
      const { sessionId } = transport;
      if (sessionId !== undefined) {
        clearTimeout(this.#sessions.get(sessionId)?.idle);
        this.#sessions.delete(sessionId);
      }
      onclose?.();
    };
    await server.connect(transport);
    return { server, transport };
  }

  /** The connection that clients without sessions share. */
  #connectShared(): Promise<Upstream> {
    this.#shared ??= openUpstream(this.#target, 'modern', {}).then(
      (upstream) => {
        const forget = upstream.onclose;
        upstream.onclose = () => {
          this.#shared = undefined;
          forget?.();
        };
        const { notify } = this.#modern;
        const tell = new Map([
          ['notifications/tools/list_changed', () => notify.toolsChanged()],
          ['notifications/resources/list_changed', () => notify.resourcesChanged()],
          ['notifications/prompts/list_changed', () => notify.promptsChanged()],
        ]);
        upstream.hear(({ method }) => Promise.resolve(tell.get(method)?.()));
        return upstream;
      },
      (error: unknown) => {
        this.#shared = undefined;
        throw error;
      },
    );
    return this.#shared;
  }
}

function failure(status: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code: -32000, message } }, { status });
}
