import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBearer } from '../gateway/bearer.ts';
import { InputError } from '../model/core.ts';
import { maxHookBytes } from './message.ts';
import { readHookPolicy } from './read-policy.ts';
import { type HookCommand, runHook } from './run.ts';

/** A program that stays. */
export interface HookServer {
  url: URL;
  close(): Promise<void>;
}

/**
 * Answers the hook of a client over HTTP, at this machine's own address alone and to those alone that send the token; port 0
 * takes a free one. Each message is decided as the process decides it: the policy is read when it comes, and calls are
 * counted in the same file. Throws InputError for a port that is taken, and for a policy that cannot be read now.
 */
export async function serveHook(
  command: HookCommand,
  { port, token }: { port: number; token: string },
): Promise<HookServer> {
  await readHookPolicy(command.policy);
  const server = createServer((incoming, outgoing) => {
    answer(command, token, incoming)
      .then((said) => outgoing.writeHead(said.status, said.headers).end(said.body))
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) => {
      const tip = 'take another port; 0 takes a free one';
      reject(new InputError([{ level: 'error', path: `--http ${port}`, message, tip }]));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Said {
  status: number;
  headers?: Parameters<ServerResponse['writeHead']>[1];
  body?: string;
}

async function answer(command: HookCommand, token: string, incoming: IncomingMessage): Promise<Said> {
  const { headers, method, url } = incoming;
  // A page elsewhere could reach a loopback port under a name of its own, and says where it is from.
  if (!isOwnHost(headers.host) || headers.origin !== undefined) return { status: 403 };
  if (!isBearer(headers.authorization, token)) return { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } };
  if (url !== '/') return { status: 404 };
  if (method !== 'POST') return { status: 405, headers: { Allow: 'POST' } };
  const bytes = await bytesOf(incoming);
  const { stdout } = await runHook(command, () => bytes);
  // Nothing at all lets the client go on, as an empty output of the process does.
  return stdout === ''
    ? { status: 204 }
    : { status: 200, headers: { 'content-type': 'application/json' }, body: stdout };
}

function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

/** The message; one byte more than is allowed where it is too long, of which no more is kept. */
async function bytesOf(incoming: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxHookBytes) parts.length = 0;
    else parts.push(part);
  }
  return length > maxHookBytes ? Buffer.alloc(maxHookBytes + 1) : Buffer.concat(parts);
}
