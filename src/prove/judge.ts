import { type Answer, type ExportContext, type Format, formats } from '../formats/index.ts';
import type { Call } from '../model/index.ts';
import { decide, noCounters, refuses } from '../policy/index.ts';
import { publishedForWlm } from './published.ts';
import { outcomeOf } from './outcome.ts';
import type { Prover } from './prover.ts';

/** Puts a text and some calls to an engine, and returns its answers in their order. */
export type Judge = (
  text: string,
  calls: readonly Call[],
  context: ExportContext,
  installed: string,
) => readonly Answer[] | Promise<readonly Answer[]>;

/** Puts every published policy to an engine, which decides calls of every tool on both sides of every condition. */
export function judged(id: string, judge: Judge, which: 'calls' | 'fitting' = 'calls'): Prover['run'] {
  const format = formats.find((each) => each.id === id) as Format;
  return async function* (installed, record) {
    const { context, policies, [which]: calls } = publishedForWlm();
    for (const { name, policy } of policies) {
      const { text, enforced } = format.export(policy, context);
      const answers = await judge(text, calls, context, installed);
      record({ policy: name, text, calls, answers });
      for (const [at, call] of calls.entries()) {
        const { effect } = decide(enforced, call, { now: 0, counters: noCounters });
        const answer = answers[at];
        if (answer === undefined) throw new Error(`no decision on ${JSON.stringify(call)} under ${name}`);
        // Who lists no tools cannot tell hiding from refusing.
        const isOne = answer === 'refused' && refuses(effect);
        const seen = answer === 'refused' ? 'refused' : outcomeOf[answer];
        yield { name: `${name}: ${call.tool}`, expected: isOne ? 'refused' : outcomeOf[effect], seen };
      }
    }
  };
}
