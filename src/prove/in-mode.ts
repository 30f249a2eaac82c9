import { fateIn, type Fate, type Format, modesThatRan } from '../formats/index.ts';
import type { Call, Policy } from '../model/index.ts';
import { decide, noCounters } from '../policy/index.ts';
import type { Client } from './client.ts';
import type { Outcome } from './outcome.ts';

/** A client in one of the modes that its format declares. */
export interface InMode {
  /** The mode's id. */
  mode: string;
  /** The way in which it is set, where a mode is tried in several. */
  how?: string;
  client: Client;
  /** Names of the server under which the mode is another thing, as a trap shows. */
  except?: readonly string[];
  /** What becomes of a call that a model would judge, which is not there. */
  unjudged?: Outcome;
}

const outcomeOf: Partial<Record<Fate, Outcome>> = { hidden: 'hidden', refused: 'refused', asked: 'asked', runs: 'ran' };

/** What a call has to come to in a mode, by what the format declares of it. Throws where it declares nothing that could be seen. */
export function expectedIn(
  { id, modes }: Format,
  { mode, unjudged }: InMode,
  policy: Policy,
  enforced: Policy,
  call: Call,
): Outcome {
  const declared = modesThatRan(modes).find((each) => each.id === mode);
  if (!declared) throw new Error(`${id} declares no mode ${mode} that ran`);
  const { effect } = decide(enforced, call, { now: 0, counters: noCounters });
  const isNamed = policy.default === 'deny' || policy.rules.some(({ tool }) => tool === call.tool);
  const fate = fateIn(declared, effect, isNamed);
  const outcome = fate === 'judged' ? unjudged : outcomeOf[fate];
  if (outcome === undefined) throw new Error(`${id} in the mode ${mode}: nothing can be seen of ${fate}`);
  return outcome;
}
