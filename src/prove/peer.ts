import type { Child } from '../introspect/index.ts';
import { linesOf } from './client.ts';

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** A client that speaks JSON-RPC over its standard input and output, line by line. */
export interface Peer {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
}

/** Listens to a client; `answer` gives the result of what it asks and is told of what it merely says. */
export function peerOf(child: Child, answer: (method: string, params: unknown) => unknown): Peer {
  const waiting = new Map<number | string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const receive = async () => {
    for await (const line of linesOf(child.stdout)) {
      if (!line.startsWith('{')) continue; // some greet in plain words
      const { id, method, params, result, error } = JSON.parse(line) as Message;
      if (method !== undefined) {
        const own = answer(method, params);
        if (id !== undefined) send({ id, result: own ?? {} });
      } else if (id !== undefined) {
        const asked = waiting.get(id);
        waiting.delete(id);
        if (error) asked?.reject(new Error(`the client answered: ${JSON.stringify(error)}`));
        else asked?.resolve(result);
      }
    }
    for (const asked of waiting.values()) asked.reject(new Error('the client ended without an answer'));
  };
  void receive();
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        send({ id: last, method, params });
      }),
    notify: (method, params) => send({ method, params }),
  };
}
