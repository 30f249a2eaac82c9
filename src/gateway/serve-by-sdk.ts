import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { openConnection } from './connection.ts';
import { type Gateway, tellOfChanges } from './gateway.ts';
import type { StdioTransport } from './stdio.ts';
import type { Target } from './target.ts';

/**
 * Serves one client of any protocol until it leaves, through a server and a client of the SDK; throws where the server
 * cannot be reached or ends. `isModern`: the server is known not to speak 2025-11-25.
 */
export async function serveBySdk(
  target: Target,
  gateway: Gateway,
  transport: StdioTransport,
  isModern: boolean,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const handle = serveStdio(
      async ({ era }) => {
        try {
          const server = await openConnection(target, gateway.gate, era, transport.declared, isModern);
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
      if (transport.hasLeft) resolve();
      else reject(new Error('it ended'));
    };
  });
}
