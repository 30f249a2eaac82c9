import { type Format, formats, nameOf } from '../formats/index.ts';
import { decide, noCounters } from '../policy/index.ts';
import type { Client, Trap } from './client.ts';
import { outcomeOf } from './outcome.ts';
import type { Prover } from './prover.ts';
import { readTrial } from './scenarios.ts';
import { attempt } from './start.ts';

/** Runs a client once for each policy, calling every tool, and then with the texts that it misreads. */
export function drive(id: string, client: Client, traps: readonly Trap[]): Prover['run'] {
  const format = formats.find((each) => each.id === id) as Format;
  return async function* (installed, record) {
    const { scenarios, calls, context, snapshot } = readTrial();
    const server = nameOf(context);
    const texts: Trap[] = [
      ...scenarios.map(({ name, policy }) => {
        const { text, enforced } = format.export(policy, context);
        const expected = calls.map((call) => decide(enforced, call, { now: 0, counters: noCounters }).effect);
        return { name, text, calls: calls.map((call, at) => ({ ...call, expected: outcomeOf[expected[at]!] })) };
      }),
      ...traps,
    ];
    for (const { name, text, calls: wanted, client: own = client } of texts) {
      const shown = await attempt(own, installed, { policy: text, server, snapshot, calls: wanted });
      record({ scenario: name, ...shown.record });
      for (const [at, { tool, expected }] of wanted.entries())
        yield { name: `${name}: ${tool}`, expected, seen: shown.outcomes[at]! };
    }
  };
}
