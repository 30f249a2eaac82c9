import { type ExportContext, formatOf } from '../formats/index.ts';
import type { Call } from '../model/index.ts';
import { decide, noCounters } from '../policy/index.ts';
import type { Client, Trap } from './client.ts';
import { expectedIn, type InMode } from './in-mode.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Case, Prover } from './prover.ts';
import { otherNames, readTrial, type Scenario, type Trial, type VariedTrial } from './scenarios.ts';
import { attempt } from './start.ts';

/** One start of a client, and what its calls have to come to. */
interface Start extends Required<Trap> {
  /** What is counted beside the outcome. */
  varied: Pick<Case, 'mode' | 'serverName'>;
}

/** Runs a client once for each policy, calling every tool, and then with the texts that it misreads. */
export function drive(id: string, client: Client, traps: readonly Trap[]): Prover['run'] {
  return run(({ scenarios, calls, context }) => [
    ...scenarios.map((scenario) => startFor(id, { client }, context, scenario, calls)),
    ...traps.map((trap) => startOf(trap, client, context)),
  ]);
}

/**
 * Does that in the first of a client's modes; then, with a few calls, in each of its modes under each name that a
 * server may have, and once where a mode is set `otherwise`; and with texts for which the trial is needed.
 */
export function driveInModes(
  id: string,
  inModes: readonly [InMode, ...InMode[]],
  otherwise: readonly InMode[],
  traps: readonly Trap[],
  more: (trial: VariedTrial) => readonly Trap[] = () => [],
): Prover['run'] {
  const [usual] = inModes;
  return run((trial) => {
    const { scenarios, mixed, calls, context } = trial;
    const few = calls.slice(0, mixed.calls);
    const [open, closed] = mixed.scenarios;
    const all = [...inModes, ...otherwise];
    return [
      ...scenarios.map((scenario) => startFor(id, usual, context, scenario, calls)),
      ...all.slice(1).map((inMode) => startFor(id, inMode, context, open, few)),
      ...inModes.slice(1).map((inMode) => startFor(id, inMode, context, closed, few)),
      ...otherNames.flatMap((name) => [
        ...inModes
          .filter(({ except = [] }) => !except.includes(name))
          .map((inMode) => startFor(id, inMode, { ...context, name }, open, few)),
        startFor(id, usual, { ...context, name }, closed, few),
      ]),
      ...[...traps, ...more(trial)].map((trap) => startOf(trap, usual.client, context)),
    ];
  });
}

function run(starts: (trial: VariedTrial) => Start[]): Prover['run'] {
  return async function* (installed, record) {
    const trial = readTrial();
    const { snapshot } = trial;
    for (const { name, text, calls, client, server, varied } of starts(trial)) {
      const shown = await attempt(client, installed, { policy: text, server, snapshot, calls });
      record({ scenario: name, ...shown.record });
      for (const [at, { tool, expected }] of calls.entries())
        yield { name: `${name}: ${tool}`, expected, seen: shown.outcomes[at]!, ...varied };
    }
  };
}

function startOf(trap: Trap, client: Client, { server }: ExportContext): Start {
  return { client, server: server.id, varied: {}, ...trap };
}

function startFor(
  id: string,
  inMode: Omit<InMode, 'mode'> & Partial<InMode>,
  context: ExportContext,
  { name, policy }: Scenario,
  calls: Trial['calls'],
): Start {
  const { server, name: serverName } = context;
  const format = formatOf(id)!;
  const { text, enforced } = format.export(policy, context);
  const isTaken = format.serverNames.problem?.(serverName ?? server.id) === undefined;
  const { mode, how, client } = inMode;
  const expected = (call: Call): Outcome => {
    if (!isTaken) return 'hidden';
    if (mode !== undefined) return expectedIn(format, { ...inMode, mode }, policy, enforced, call);
    return outcomeOf[decide(enforced, call, { now: 0, counters: noCounters }).effect];
  };
  const words = [how, serverName !== undefined && `server called ${serverName}`, name];
  return {
    name: words.filter((word) => word !== undefined && word !== false).join(': '),
    text,
    calls: calls.map((call) => ({ ...call, expected: expected(call) })),
    client,
    server: serverName ?? server.id,
    varied: { ...(mode !== undefined && { mode }), ...(serverName !== undefined && { serverName }) },
  };
}
