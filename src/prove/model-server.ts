import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ModelApi, ModelCall, ModelRequest } from './api/api.ts';

/** A loopback stand-in for a model: it makes the given calls one by one, or all in one turn, and remembers what it was shown. */
export interface ModelServer {
  url: string;
  /** Every turn that offered tools, and the number of the call it was answered with. */
  turns: (ModelRequest & { answered: number })[];
  /** Everything else that was asked of it. */
  others: string[];
  close(): void;
}

/** Starts the stand-in on a free port of this machine only; `onTurn` is told how many calls came back, before the next is made. */
export async function startModel(
  api: ModelApi,
  calls: readonly ModelCall[],
  onTurn: (answered: number) => void = () => undefined,
  sideBySide = false,
): Promise<ModelServer> {
  const turns: ModelServer['turns'] = [];
  const others: string[] = [];
  const server = createServer((request, response) => {
    const answer = (body: string) => {
      const path = request.url?.split('?')[0] ?? '';
      const parsed: unknown = parseOr(body, {});
      if (!api.isTurn(path)) {
        others.push(`${request.method} ${path}`);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(api.other));
        return;
      }
      const asked = api.read(parsed);
      // A request without tools is for something beside the conversation, such as a title.
      if (asked.offered.length === 0) return api.answer(response, parsed, []);
      // Each call has exactly one result, so their number says which is next.
      const answered = asked.results.length;
      turns.push({ ...asked, results: asked.results.slice(turns.at(-1)?.answered ?? 0), answered });
      onTurn(answered);
      api.answer(response, parsed, calls.slice(answered, sideBySide ? undefined : answered + 1));
    };
    // A client may break a request off.
    text(request).then(answer, () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, turns, others, close };
}

function parseOr(body: string, fallback: unknown): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return fallback;
  }
}
