import { load } from './config.ts';
import { type Decision, evaluate } from './evaluate.ts';
import { type Outcome, Session } from './session.ts';
import { validate } from './validate.ts';
import { goArguments } from './value.ts';

/** A call, with what the server answered where that matters to the counters. */
export interface SimulatedCall {
  name: string;
  arguments?: unknown;
  upstream?: unknown;
}

/** The decisions on some calls, each by itself and without counters, as the engine takes them even where a policy is not valid. */
export function simulate(
  policy: unknown,
  calls: readonly SimulatedCall[],
): { validation_errors: string[]; decisions: Decision[] } {
  const { config, error } = load(policy);
  if (error !== undefined) return { validation_errors: [error], decisions: [] };
  const decisions = calls.map((call) =>
    evaluate(config, call.name.toWellFormed(), goArguments(call.arguments), undefined),
  );
  return { validation_errors: validate(config), decisions };
}

/** Within a minute, an hour and a day, and at the start of none: two windows on one counter are two. */
const moment = Date.UTC(2026, 2, 4, 12, 30, 30);

/** The outcomes of some calls in order, on fresh counters and within one window; none where the policy is not valid. */
export function simulateSequence(
  policy: unknown,
  calls: readonly SimulatedCall[],
): { validation_errors: string[]; outcomes: Outcome[] } {
  const { config, error } = load(policy);
  const validation_errors = error === undefined ? validate(config) : [error];
  if (validation_errors.length > 0) return { validation_errors, outcomes: [] };
  const session = new Session(config);
  const outcomes = calls.map((call) => {
    const { allowed, message, rollBack } = session.handle(
      call.name.toWellFormed(),
      goArguments(call.arguments),
      moment,
    );
    if (call.upstream === 'error') rollBack();
    return { allowed, message };
  });
  return { validation_errors, outcomes };
}
