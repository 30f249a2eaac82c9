import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../model/core.ts';
import { answer, type Service } from './answer.ts';

export { type MachineFile, type Service } from './answer.ts';
export { pagesIn } from './pages.ts';

/** Serves to this machine alone; port 0 takes a free one. Throws InputError for a port that is taken. */
export async function serve(service: Omit<Service, 'hosts'>, port: number): Promise<{ url: URL; close: () => void }> {
  const hosts: string[] = [];
  const server = createServer(({ method = 'GET', url = '/', headers }, response) => {
    try {
      const { status, headers: own, body } = answer({ ...service, hosts }, { method, url, headers });
      response.writeHead(status, own).end(method === 'HEAD' ? undefined : body);
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(
        new InputError([{ level: 'error', path: `--port ${port}`, message, tip: 'take another; 0 takes a free one' }]),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  hosts.push(`127.0.0.1:${taken}`, `localhost:${taken}`);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: new URL(`${service.pages.base}stack/`, `http://127.0.0.1:${taken}`), close };
}
