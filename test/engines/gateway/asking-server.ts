import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inputRequired, ProtocolError, Server } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { run } from '../../../scripts/command.ts';
import { serveHttp } from '../../../src/prove/replay/http.ts';

const help = `
Usage: node test/engines/gateway/asking-server.ts [--log FILE] [--only 2025-11-25 | 2026-07-28] [--http]

An MCP server with prompts, that reports progress, fails, and asks back; it writes the name of each call to the log.
`;
const tools = ['plain', 'greet', 'count', 'fail'];

function factory(log: string | undefined): Server {
  const server = new Server(
    { name: 'asking', version: '1' },
    { capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} }, instructions: 'Ask back.' },
  );
  const note = (name: string) => log !== undefined && appendFileSync(log, `${JSON.stringify({ name })}\n`);
  const text = (value: string) => ({ content: [{ type: 'text' as const, text: value }] });
  server.setRequestHandler('tools/list', ({ params }) =>
    params?.cursor === undefined
      ? { tools: tools.slice(0, 2).map(defined), nextCursor: 'more' }
      : { tools: tools.slice(2).map(defined) },
  );
  server.setRequestHandler('tools/call', async ({ params: { name, _meta } }, { mcpReq }) => {
    note(name);
    if (name === 'fail') throw new ProtocolError(-32001, 'It failed.', { because: 'it must' });
    if (name === 'count') {
      const progressToken = _meta?.progressToken;
      for (const progress of progressToken === undefined ? [] : [1, 2, 3]) {
        await mcpReq.notify({ method: 'notifications/progress', params: { progressToken: progressToken!, progress } });
        await sleep(100); // the SDK drops what comes in one piece with the answer
      }
      return text('counted');
    }
    if (name !== 'greet') return text('ran');
    const responses = mcpReq.inputResponses as { who?: { action: string; content?: { name: string } } } | undefined;
    if (responses?.who?.action === 'accept')
      return text(`Hello ${responses.who.content?.name}, ${mcpReq.requestState<string>()}`);
    const properties = { name: { type: 'string' as const } };
    const elicit = inputRequired.elicit({ message: 'Who?', requestedSchema: { type: 'object', properties } });
    return inputRequired({ inputRequests: { who: elicit }, requestState: 'its own state' });
  });
  server.setRequestHandler('prompts/list', () => ({ prompts: [{ name: 'brief' }] }));
  server.setRequestHandler('prompts/get', ({ params: { name } }) => {
    note(name);
    return { messages: [{ role: 'user', content: { type: 'text', text: 'Be brief.' } }] };
  });
  server.setRequestHandler('resources/list', () => ({ resources: [{ name: 'memo', uri: 'memo://one' }] }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => ({ contents: [{ uri, text: 'memo' }] }));
  server.setRequestHandler('completion/complete', ({ params: { ref } }) => {
    note(ref.type);
    return { completion: { values: ['completed'] } };
  });
  return server;
}

function defined(name: string): { name: string; inputSchema: { type: 'object' } } {
  return { name, inputSchema: { type: 'object' } };
}

await run({
  help,
  options: { log: { type: 'string' }, only: { type: 'string' }, http: { type: 'boolean' } },
  async main({ log, only, http }) {
    if (http) process.stdout.write(`${(await serveHttp(() => factory(log), 0)).url.href}\n`);
    else if (only === '2025-11-25') await factory(log).connect(new StdioServerTransport());
    else serveStdio(() => factory(log), { legacy: only === undefined ? 'serve' : 'reject' });
    return 0;
  },
});
