import { writeSync } from 'node:fs';
import {
  type HookAnswer,
  hookClients,
  type HookCommand,
  readCommandLine,
  readInput,
  runHook,
} from '../../src/hook/index.ts';

const names = hookClients.map(({ id }) => id).join(' | ');
const help = `
toolrisk hook CLIENT --policy FILE [--tools FILE] [--counters FILE] [--asked-by-client]

Answers the hook of a client before a call: reads its message on standard input, decides the call by the policy as the
gateway would, and answers in the client's own form. It only holds back: what the policy lets run is left to the client's
own permissions, and calls of servers that no rule names are not touched.

  CLIENT             ${names}
  --policy FILE      the neutral policy, JSON or YAML, under the names that the servers have in the client
  --tools FILE       by the name of a server its answer to tools/list, for the arguments that its tools know
                     (policy.tools.json beside policy.json, where there is one)
  --counters FILE    where calls under a limit are counted (policy.json.counters); the day is added to the name
  --asked-by-client  what the policy asks for, the client's own permissions ask for: it passes here
  --http PORT        stays, and answers at 127.0.0.1 instead (claude-code alone; port 0 takes a free one): prints the entry
                     for the client's settings with the token that it has to send, that of the variable
                     TOOLRISK_HOOK_TOKEN where there is one. The policy is read anew for each call, and calls are counted
                     in the same file as by the process

Ends with 0 where it answered, also where that was a refusal; with 2, which clients take for a refusal, where it could not
read the message, the policy or the counters.
`;

void main();

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) return end({ stdout: `${help.trim()}\n`, stderr: '', code: 0 });
  const command = readCommandLine(words);
  if ('wrong' in command) return end(wrongUse(command.wrong));
  if (command.http !== undefined) return stay(command, Number(command.http));
  end(await runHook(command, readInput));
}

/** Answers until it is told to stop; prints what the client has to be told. */
async function stay(command: HookCommand, port: number): Promise<void> {
  const [{ serveHook }, { hooks }] = await Promise.all([
    import('../../src/hook/serve.ts'),
    import('../../src/formats/hooks.ts'),
  ]);
  const resident = hooks.get(command.client)?.resident;
  if (!resident) return end(wrongUse(`${command.client} cannot be answered over HTTP`));
  try {
    const token =
      process.env['TOOLRISK_HOOK_TOKEN'] ||
      Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    const { url, close } = await serveHook(command, { port, token });
    const { path, text } = resident.entry({ url: url.href, token });
    write(2, `Answers at ${url.href} until it is stopped. In ${path}:\n`);
    write(1, text);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  } catch (error) {
    end({ stdout: '', stderr: `${(error as Error).message}\n`, code: 2 });
  }
}

function wrongUse(why: string): HookAnswer {
  const stderr = `error: command line: ${why}\n  instead:  toolrisk hook ${names} --policy FILE\n`;
  return { stdout: '', stderr, code: 2 };
}

function end({ stdout, stderr, code }: HookAnswer): void {
  process.exitCode = code;
  if (stderr !== '') write(2, stderr);
  if (stdout !== '') write(1, stdout);
}

// Written whole before the process ends, without the streams of Node, which take their time to load.
function write(descriptor: number, text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0;) rest = rest.subarray(writeSync(descriptor, rest));
}
