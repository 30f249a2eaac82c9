import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { BrokenResident } from '../formats/hook.ts';
import type { Client, Place } from './client.ts';

/** Where nothing else listens in a network of its own. */
const port = 8130;
const running = new Map<string, ChildProcess>();

/** Starts what answers hooks over HTTP as the client finds it, and waits until it does; nothing, where it is to be down. */
export function residentAt(
  way: 'whole' | BrokenResident,
  words: readonly string[],
  { project }: Place,
): { url: string; token: string } {
  const token = 'token-of-the-proof';
  const program = programs[way]?.([...words, '--http', String(port)]);
  if (program) {
    const env = { ...process.env, TOOLRISK_HOOK_TOKEN: way === 'stranger' ? 'another' : token };
    running.set(project, spawn(process.execPath, program, { env, stdio: 'ignore' }));
    const { status } = spawnSync(process.execPath, ['-e', waiting]);
    if (status !== 0) throw new Error('what answers over HTTP does not start');
  }
  return { url: `http://127.0.0.1:${port}/`, token };
}

/** The client, once which has ended that ends too. */
export function stayed(client: Client): Client {
  return {
    ...client,
    tearDown(place) {
      running.get(place.project)?.kill();
      running.delete(place.project);
    },
  };
}

const listening = (answer: string) =>
  `require('node:http').createServer((_, response) => { ${answer} }).listen(${port}, '127.0.0.1')`;

const programs: Readonly<Record<'whole' | BrokenResident, ((words: string[]) => string[]) | undefined>> = {
  whole: (words) => words,
  down: undefined,
  stranger: (words) => words,
  slow: () => ['-e', listening('')],
  garbled: () => ['-e', listening('response.end("neither { JSON nor an answer")')],
};

/** Tries for twenty seconds. */
const waiting = `let left = 200;
const connect = () => require('node:net').connect(${port}, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => left-- > 0 ? setTimeout(connect, 100) : process.exit(1));
connect();`;
