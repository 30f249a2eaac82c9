import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { InputError, type Problem } from '../model/index.ts';
import { type Capture, type ListName, problem } from './capture.ts';
import { visible } from '../model/index.ts';
import { limitedFetch } from './limited-fetch.ts';
import { listAll, text } from './list-all.ts';
import type { Start } from './process-group.ts';
import { connect, type Session } from './session.ts';
import { StdioTransport } from './stdio-transport.ts';

/** How long and how much. */
export interface Limits {
  /** For each step: the start with the handshake, and each request. */
  stepMs: number;
  /** For the first try to learn whether a server speaks 2026-07-28: some never answer a request that they do not know. */
  probeMs: number;
  /** For all pages of one list. */
  listMs: number;
  pages: number;
  items: number;
  messageBytes: number;
  totalBytes: number;
}

/** Bounds far above any server seen: the largest had 353 tools in 2.1 MB. */
export const defaultLimits: Limits = {
  stepMs: 30_000,
  probeMs: 10_000,
  listMs: 120_000,
  pages: 1_000,
  items: 20_000,
  messageBytes: 64_000_000,
  totalBytes: 256_000_000,
};

/** Starts a server as a child process and lists what it has; the process and what it started are gone afterwards. */
export async function captureStdio(start: Start, mark: string, limits: Limits): Promise<Capture> {
  const opened: StdioTransport[] = [];
  const open = () => {
    const transport = new StdioTransport(start, mark, { message: limits.messageBytes, total: limits.totalBytes });
    opened.push(transport);
    return transport;
  };
  const capture = await captureSession(() => connect(open, limits), limits);
  const last = opened.at(-1);
  return last === undefined ? capture : { ...capture, problems: [...capture.problems, ...noiseOf(last, capture)] };
}

/** Lists what a server at an address has. */
export function captureHttp(url: URL, limits: Limits): Promise<Capture> {
  const fetch = limitedFetch(limits.totalBytes);
  return captureSession(() => connect(() => new StreamableHTTPClientTransport(url, { fetch }), limits), limits);
}

async function captureSession(start: () => Promise<Session>, limits: Limits): Promise<Capture> {
  let session: Session;
  try {
    session = await start();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const failed = problem('error', 'server', 'the server did not complete the handshake', { actual: text(error) });
    return { tools: null, resources: null, resourceTemplates: null, prompts: null, problems: [failed] };
  }
  try {
    return await captureLists(session, limits);
  } finally {
    await close(session, limits);
  }
}

async function captureLists(session: Session, limits: Limits): Promise<Capture> {
  const { client } = session;
  const offered = client.getServerCapabilities();
  const problems: Problem[] = [];
  const get = async (name: ListName, isOffered: boolean): Promise<unknown[] | null> => {
    if (!isOffered && name !== 'tools') return [];
    const until = Date.now() + limits.listMs;
    const { items, problems: found } = await listAll(session, name, {
      pages: limits.pages,
      items: limits.items,
      until,
    });
    if (!isOffered && items === null) return []; // it never said that it had tools
    problems.push(...found);
    return items;
  };
  const changes = session.toolChanges();
  const lists = {
    tools: await get('tools', offered?.tools !== undefined),
    resources: await get('resources', offered?.resources !== undefined),
    resourceTemplates: await get('resourceTemplates', offered?.resources !== undefined),
    prompts: await get('prompts', offered?.prompts !== undefined),
  };
  // Some servers add tools once they know the client, and say so.
  if (session.toolChanges() > changes) lists.tools = (await get('tools', true)) ?? lists.tools;
  return {
    serverInfo: client.getServerVersion() as Record<string, unknown> | undefined,
    instructions: client.getInstructions(),
    protocolVersion: client.getNegotiatedProtocolVersion(),
    ...lists,
    problems,
  };
}

async function close(session: Session, limits: Limits): Promise<void> {
  const { transport, client } = session;
  const deadline = AbortSignal.timeout(Math.min(limits.stepMs, 5_000));
  const late = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()));
  if (transport instanceof StreamableHTTPClientTransport)
    await Promise.race([transport.terminateSession().catch(() => undefined), late]);
  await Promise.race([client.close(), late]);
}

function noiseOf(transport: StdioTransport, capture: Capture): Problem[] {
  const problems: Problem[] = [];
  const { noise, stderr, stderrBytes, cutOff } = transport;
  if (noise.lines > 0)
    problems.push(
      problem('warning', 'server', `${noise.lines} lines on standard output are no messages of the protocol`, {
        actual: visible(noise.first, 200),
      }),
    );
  if (stderrBytes > 1_000_000)
    problems.push(
      problem('warning', 'server', `the server wrote ${Math.round(stderrBytes / 1_000_000)} MB to standard error`),
    );
  if (cutOff !== undefined) problems.push(problem('error', 'server', cutOff));
  if (capture.tools === null && stderr.trim() !== '')
    problems.push(
      problem('warning', 'server', 'the last that the server wrote to standard error', {
        actual: visible(stderr.trim().slice(-1000), 1000),
      }),
    );
  return problems;
}
