import type { Readable, Writable } from 'node:stream';
import { serveStdio as serve } from '@modelcontextprotocol/server/stdio';
import { openConnection } from './connection.ts';
import { type Gateway, tellOfChanges } from './gateway.ts';
import { StdioTransport } from './stdio.ts';
import type { Target } from './upstream.ts';

/** Serves one client over these streams until it leaves; throws where the server cannot be reached or ends. */
export async function serveStdio(target: Target, gateway: Gateway, input: Readable, output: Writable): Promise<void> {
  const transport = new StdioTransport(input, output, gateway.refuse);
  await new Promise<void>((resolve, reject) => {
    const handle = serve(
      async ({ era }) => {
        try {
          const server = await openConnection(target, gateway.gate, era, transport.declared);
          tellOfChanges(gateway, server);
          return server;
        } catch (error) {
          // After the SDK has answered the request that waits for this server.
          setImmediate(() => void handle.close().finally(() => reject(error as Error)));
          throw error;
        }
      },
      { transport },
    );
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      if (input.readableEnded || input.destroyed) resolve();
      else reject(new Error('it ended'));
    };
  });
}
