import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrokenResident, CommandLine, HookFile } from '../formats/hook.ts';
import { hooks } from '../formats/hooks.ts';
import type { Policy } from '../model/index.ts';
import type { Client, Place } from './client.ts';
import type { Beside } from './fixed.ts';
import { fixedCases } from './fixed-starts.ts';
import { hookedStarts } from './hooked-starts.ts';
import { residentAt, stayed } from './resident.ts';
import type { Outcome } from './outcome.ts';
import type { Case, Prover } from './prover.ts';
import { readTrial, type VariedTrial } from './scenarios.ts';
import { attempt } from './start.ts';

/** The built hook, which `npm run prove` puts there. */
const program = fileURLToPath(new URL('../../.cache/hook/hook.cjs', import.meta.url));

/** A client in a mode in which its hook is asked. */
export interface HookedMode {
  mode: string;
  client: Client;
  /** What becomes of a call that hook and permissions let run; it runs, where nothing is given. */
  allowed?: Outcome;
  /** What becomes of a call that the hook wants asked for. */
  asked: Outcome;
}

/** How a client is put to the proof with its hook. */
export interface HookedClient {
  id: string;
  /** The first is tried with everything. */
  modes: readonly [HookedMode, ...HookedMode[]];
  /** What lets every tool of a server run, in the client's permissions. */
  allowAll(server: string): string;
  /** Names of the server that are tried beside the usual one. */
  names: readonly string[];
  /** What becomes of a call that the permissions let neither run nor refuse, where that is not asking; by whether a rule is for the tool. */
  unasking?(isNamed: boolean): Outcome;
  /** Puts the entry where the client reads it. */
  put(client: Client, entry: (place: Place) => HookFile): Client;
  /** How it is started on files of a person's own. */
  fixed: Omit<Beside, 'change'>;
  /** Starts in which the hook is not asked. */
  unasked?: readonly { name: string; client: Client; put?: HookedClient['put'] }[];
}

/** One start of a client with a hook, and what its calls have to come to. */
export interface HookedStart {
  name: string;
  policy: Policy | string;
  /** The text of the client's own permissions. */
  permissions: string;
  server: string;
  client: Client;
  calls: readonly { tool: string; arguments: Record<string, unknown>; expected: Outcome }[];
  /** What is counted beside the outcome. */
  varied?: Pick<Case, 'mode' | 'serverName' | 'broken'>;
  /** What the client starts in place of the hook. */
  instead?: (command: CommandLine) => CommandLine;
  askedByClient?: boolean;
  /** What it asks over HTTP in place of a process: the hook that stays, or what is to fail like this. */
  resident?: 'whole' | BrokenResident;
  put?: HookedClient['put'];
}

/** Runs a client with its hook: under conditions, limits and questions, under several names, in each mode, with a broken hook, and on files that `fix` wrote. */
export function driveHooked(hooked: HookedClient): Prover['run'] {
  return async function* (installed, record) {
    const trial = readTrial();
    yield* fixedCases(hooked, trial, installed, record);
    for (const start of hookedStarts(hooked, trial)) {
      const { name, permissions, server, calls, varied } = start;
      const wanted = { policy: permissions, server, snapshot: trial.snapshot, calls };
      const shown = await attempt(withHook(start, hooked, trial), installed, wanted);
      record({ scenario: name, ...shown.record });
      for (const [at, { tool, expected }] of calls.entries())
        yield { name: `${name}: ${tool}`, expected, seen: shown.outcomes[at]!, ...varied };
    }
  };
}

function withHook(start: HookedStart, { id, put }: HookedClient, { context }: VariedTrial): Client {
  const { policy, server, client, instead = (command) => command, askedByClient } = start;
  const way = start.resident;
  const own = way ? stayed(client) : client;
  return (start.put ?? put)(own, (place) => {
    const folder = join(place.home, 'toolrisk');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'policy.json');
    writeFileSync(file, typeof policy === 'string' ? policy : JSON.stringify(policy));
    writeFileSync(join(folder, 'policy.tools.json'), JSON.stringify({ [server]: { tools: context.server.tools } }));
    if (way) return hooks.get(id)!.resident!.entry(residentAt(way, [program, id, '--policy', file], place));
    const options = askedByClient ? ['--asked-by-client'] : [];
    return hooks.get(id)!.entry(instead([process.execPath, program, id, '--policy', file, ...options]));
  });
}
