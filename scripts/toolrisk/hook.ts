import { writeSync } from 'node:fs';
import { type HookAnswer, hookClients, readCommandLine, readInput, runHook } from '../../src/hook/index.ts';

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

Ends with 0 where it answered, also where that was a refusal; with 2, which clients take for a refusal, where it could not
read the message, the policy or the counters.
`;

void main();

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) return end({ stdout: `${help.trim()}\n`, stderr: '', code: 0 });
  const command = readCommandLine(words);
  if ('wrong' in command) {
    const stderr = `error: command line: ${command.wrong}\n  instead:  toolrisk hook ${names} --policy FILE\n`;
    return end({ stdout: '', stderr, code: 2 });
  }
  end(await runHook(command, readInput));
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
