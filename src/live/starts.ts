import { launchInWords, type StackClient, type StackFile, type StackServer, placeOf } from '../clients/index.ts';
import { resolvePointer } from '../model/index.ts';
import { type StartOf, targetOf } from './target.ts';

/** A configured server with what starts it. Values of variables are for its process alone: print neither these nor the words unasked. */
export interface LiveStart extends Pick<StartOf, 'command' | 'environment'> {
  client: string;
  server: StackServer;
  /** Where its entry stands, as `placeOf` writes it. */
  place: string;
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
  const target = targetOf(entry, variables);
  return 'url' in target ? { why: 'has no command of plain words' } : target;
}
