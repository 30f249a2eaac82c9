import type { StackClient, StackFile } from '../../src/clients/index.ts';
import { type Live, listLive, type LiveRefusal, type LiveStart, startsIn } from '../../src/live/index.ts';
import { visible } from '../../src/model/index.ts';
import { answersYes } from './ask.ts';

/** Starts the configured servers, each after it was asked for with its whole command, and lists them. */
export async function started(
  stack: readonly StackClient[],
  files: readonly StackFile[],
  { yes, confined }: { yes: boolean; confined: boolean },
): Promise<Live[]> {
  const wanted: (LiveStart | LiveRefusal)[] = [];
  for (const start of startsIn(stack, files, process.env)) {
    const { client, server, place } = start;
    const isMeant = 'why' in start || yes || (await answersYes(question(start)));
    wanted.push(isMeant ? start : { client, server, place, why: 'was not started: nobody said yes' });
  }
  return listLive(wanted, { confined, today: new Date().toISOString().slice(0, 10) });
}

/** The whole command, since that is what is agreed to; of variables the names alone. */
function question({ client, server: { name }, command, environment }: LiveStart): string {
  const names = Object.keys(environment);
  const words = command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
  const given = names.length === 0 ? '' : ` (with ${names.join(', ')})`;
  return visible(`Start ${name} of ${client}: ${words}${given}?`, 4000);
}
