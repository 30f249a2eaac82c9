import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import {
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { InputError } from '../model/core.ts';
import { isBearer } from './bearer.ts';
import type { Gateway } from './gateway.ts';
import { HttpSessions } from './http-sessions.ts';
import { maxMessageBytes, readMessage, tooLarge, withArguments } from './message.ts';
import type { Target } from './target.ts';

/**
 * Serves any number of clients of this machine over streamable HTTP; port 0 takes a free one. With a token, those alone
 * that send it as `Authorization: Bearer`.
 * Throws InputError for a port that is taken.
 */
export async function serveHttp(
  target: Target,
  gateway: Gateway,
  port: number,
  token?: string,
): Promise<{ url: URL; close: () => Promise<void> }> {
  const sessions = new HttpSessions(target, gateway);
  const server = createServer((incoming, outgoing) => {
    answer(sessions, gateway, incoming, abortOf(outgoing), token)
      .then((response) => send(response, outgoing))
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) => {
      reject(
        new InputError([
          { level: 'error', path: `--http ${port}`, message, tip: 'take another port; 0 takes a free one' },
        ]),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`),
    async close() {
      server.close();
      await sessions.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  sessions: HttpSessions,
  gateway: Gateway,
  incoming: IncomingMessage,
  signal: AbortSignal,
  token: string | undefined,
): Promise<Response> {
  const request = new Request(new URL(incoming.url ?? '/', 'http://127.0.0.1'), {
    method: incoming.method ?? 'GET',
    headers: headersOf(incoming),
    signal,
  });
  // A page elsewhere could reach a loopback port under a name of its own.
  const foreign =
    hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
    originValidationResponse(request, localhostAllowedOrigins());
  if (foreign) return foreign;
  if (token !== undefined && !isBearer(request.headers.get('authorization'), token))
    return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  if (new URL(request.url).pathname !== '/mcp') return new Response(null, { status: 404 });
  if (request.method !== 'POST') return sessions.answer(request, undefined);
  const body = await bodyOf(incoming);
  const read = body === undefined ? { refusal: tooLarge() } : readMessage(body);
  if ('message' in read) return sessions.answer(request, withArguments(read));
  gateway.refuse(read.refusal);
  const { id = null, code, message } = read.refusal;
  return Response.json({ jsonrpc: '2.0', id, error: { code, message } }, { status: 400 });
}

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
}

/** Aborts when the client goes before it has its answer. */
function abortOf(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => controller.abort());
  return controller.signal;
}

/** The body of a request; undefined where it is too long, of which no more than allowed is kept. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= maxMessageBytes) parts.push(part);
    else parts.length = 0;
  }
  return bytes <= maxMessageBytes ? Buffer.concat(parts) : undefined;
}

function send(response: Response, outgoing: ServerResponse): void {
  // Whether the connection is kept is for Node to say, not for the SDK.
  const headers = [...response.headers].filter(([name]) => name !== 'connection');
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  if (response.body === null) outgoing.end();
  else
    Readable.fromWeb(response.body as never)
      .on('error', () => outgoing.destroy())
      .pipe(outgoing);
}
