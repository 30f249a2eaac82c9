import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Effect } from '../../src/model/index.ts';
import { readReceived, replayServer } from './prove/start.ts';
import type { Trial } from './prove/scenarios.ts';

/** What mcp-proxy, started once under a text, does with each call; undefined where it does neither one nor the other. */
export async function mcpProxyAnswers(program: string, text: string, trial: Trial): Promise<(Effect | undefined)[]> {
  const { snapshot, calls, context } = trial;
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-mcp-proxy-'));
  const log = join(folder, 'received.jsonl');
  const port = await freePort();
  const { mcpServers } = JSON.parse(text) as { mcpServers: Record<string, object> };
  Object.assign(mcpServers[context.server]!, replayServer(snapshot, log));
  const addr = `127.0.0.1:${port}`;
  const mcpProxy = { baseURL: `http://${addr}`, addr, name: 'proxy', version: '1', type: 'streamable-http' };
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ mcpProxy, mcpServers }));
  const child = spawn(program, ['--config', 'config.json'], { cwd: folder, stdio: 'ignore' });
  const exited = once(child, 'exit');
  const client = new Client({ name: 'toolrisk', version: '1' });
  try {
    const isServed = await untilServed(`http://${addr}/${context.server}/`, text.includes('"disabled"'));
    const offered: string[] = [];
    if (isServed) {
      await client.connect(new StreamableHTTPClientTransport(new URL(`http://${addr}/${context.server}/`)));
      offered.push(...(await client.listTools()).tools.map(({ name }) => name));
      for (const call of calls)
        await client.callTool({ name: call.tool, arguments: call.arguments }).catch(() => undefined);
    }
    const received = readReceived(log).map(({ name }) => name);
    return calls.map(({ tool }) => {
      if (offered.includes(tool) !== received.includes(tool)) return undefined;
      return offered.includes(tool) ? 'allow' : 'hide';
    });
  } finally {
    await client.close();
    child.kill();
    await exited;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The version of the program. */
export function mcpProxyVersion(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
}

/** True when the server answers; false where nothing is there and nothing is to come. */
async function untilServed(url: string, isOff: boolean): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url, { method: 'DELETE' }).catch(() => undefined);
    if (answer && answer.status !== 404) return true;
    if (answer && isOff) return false;
    await sleep(100);
  }
  throw new Error('mcp-proxy did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
