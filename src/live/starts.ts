import { launchInWords, type StackClient, type StackFile, type StackServer, placeOf } from '../clients/index.ts';
import { isObject, resolvePointer } from '../model/index.ts';

/** A configured server with what starts it. Values of variables are for its process alone: print neither these nor the words unasked. */
export interface LiveStart {
  client: string;
  server: StackServer;
  /** Where its entry stands, as `placeOf` writes it. */
  place: string;
  /** The whole command, word by word. */
  command: readonly string[];
  environment: Readonly<Record<string, string>>;
}

/** A server that cannot be started, and why, as a clause. */
export interface LiveRefusal {
  client: string;
  server: StackServer;
  place: string;
  why: string;
}

/** What would start each configured server that its client starts, by the entries as they stand in the files. */
export function startsIn(
  stack: readonly StackClient[],
  files: readonly StackFile[],
  variables: Readonly<Record<string, string | undefined>>,
): (LiveStart | LiveRefusal)[] {
  return stack.flatMap((client) =>
    client.servers
      .filter(({ off }) => off === undefined)
      .map((server) => {
        const file = files.find(({ path, client: own }) => path === server.file && own.id === client.id);
        const of = { client: client.title, server, place: placeOf(server) };
        return { ...of, ...startOf(file && resolvePointer(file.value, server.path), server, variables) };
      }),
  );
}

function startOf(
  entry: unknown,
  { launch }: StackServer,
  variables: Readonly<Record<string, string | undefined>>,
): Pick<LiveStart, 'command' | 'environment'> | Pick<LiveRefusal, 'why'> {
  if (launch.by === 'address') return { why: `is at an address, ${launchInWords(launch)}, and is not started` };
  if (!isObject(entry)) return { why: 'has an entry that could not be read' };
  const nested = isObject(entry['command']) ? entry['command'] : entry;
  const program = nested['path'] ?? nested['command'] ?? nested['cmd'];
  const words = [...(Array.isArray(program) ? (program as unknown[]) : [program]), ...listOf(nested['args'])];
  if (words.length === 0 || !words.every((word) => typeof word === 'string') || words[0] === '')
    return { why: 'has no command of plain words' };
  const given = ['env', 'environment', 'envs'].flatMap((key) =>
    isObject(nested[key]) ? Object.entries(nested[key]) : [],
  );
  const filled = (text: string) =>
    text.replace(/\$\{(?:env:)?(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);
  const command = words.map(filled);
  const environment = given.map(([name, value]) => [name, filled(String(value))] as const);
  const open = [...command, ...environment.map(([, value]) => value)].some((text) => /\$\{[^}]*\}/.test(text));
  if (open) return { why: 'has a word or a value that its client asks for or fills in itself' };
  return { command, environment: Object.fromEntries(environment) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
