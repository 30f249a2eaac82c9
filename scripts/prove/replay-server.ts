import { appendFileSync } from 'node:fs';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { run, usage } from '../command.ts';
import { serveHttp } from '../../src/prove/replay/http.ts';
import { readRecorded, type Received, recordedServer } from '../../src/prove/replay/recorded-server.ts';

const help = `
Usage: node scripts/prove/replay-server.ts --snapshot FILE [--http PORT] [--log FILE]

An MCP server that lists what a recorded snapshot holds and executes nothing. It speaks over standard input and
output, or with --http over streamable HTTP at 127.0.0.1 only, and then prints its address (port 0 takes a free one).
With --log it appends each call that it gets as one line of JSON: {"method", "name", "arguments"}.
`;

await run({
  help,
  options: { snapshot: { type: 'string' }, http: { type: 'string' }, log: { type: 'string' } },
  async main({ snapshot: file, http, log }) {
    if (file === undefined) return usage('which snapshot?', 'give --snapshot FILE');
    const snapshot = readRecorded(file);
    const receive = (call: Received) => {
      if (log !== undefined) appendFileSync(log, `${JSON.stringify(call)}\n`);
    };
    const factory = () => recordedServer(snapshot, receive);
    if (http === undefined) serveStdio(factory);
    else {
      const port = Number(http);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        usage(`--http ${http} is not a port`, '0 takes a free one');
      process.stdout.write(`${(await serveHttp(factory, port)).url.href}\n`);
    }
    return 0;
  },
});
