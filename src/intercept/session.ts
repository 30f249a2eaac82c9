import { type Config, type Rule, scopeOf, type StateBlock } from './config.ts';
import { windowStart } from '../policy/core.ts';
import { argumentAt, evaluate } from './evaluate.ts';
import { type GoKey, type GoValue, quote, toFloat, toInt } from './value.ts';

/** What the gateway answers to a call; the message is what the agent reads, empty when the call goes through. */
export interface Outcome {
  allowed: boolean;
  message: string;
}

/** An outcome, and how to take its reservations back when the server answers with a JSON-RPC error. */
export interface Handled extends Outcome {
  rollBack: () => void;
}

type Window = 'minute' | 'hour' | 'day';

/** A gateway's counters from call to call. */
export class Session {
  readonly #config: Config;
  readonly #counters = new Map<string, { value: bigint; start: number; window: Window }>();

  constructor(config: Config) {
    this.#config = config;
  }

  /** Decides one call at a moment (milliseconds since 1970 UTC), and counts it when it goes through. */
  handle(tool: string, args: Map<GoKey, GoValue>, now: number): Handled {
    const decision = evaluate(this.#config, tool, args, (path) => this.#read(path.slice('state.'.length), now));
    if (!decision.Allowed) return refused(decision.Message || `Denied by rule ${quote(decision.Rule)}`);
    const reserved: { key: string; amount: bigint }[] = [];
    const rollBack = () => {
      for (const { key, amount } of reserved) this.#rollBack(key, amount);
    };
    for (const { rule, state, scope } of countingRules(this.#config, tool)) {
      const key = `${scope}.${state.counter}`;
      const amount = amountOf(state, args);
      if (amount === undefined) {
        rollBack();
        return refused('Internal policy error');
      }
      const limit = limitOf(rule.conditions, `state.${key}`);
      if (limit === undefined) continue;
      if (!this.#reserve(key, amount, limit, state.window as Window, now)) {
        rollBack();
        return refused(rule.onDeny || `Rate limit exceeded for ${rule.name}`);
      }
      reserved.push({ key, amount });
    }
    return { allowed: true, message: '', rollBack };
  }

  #read(key: string, now: number): bigint {
    const counter = this.#counters.get(key);
    return counter && counter.start === windowStart(now, counter.window) ? counter.value : 0n;
  }

  #reserve(key: string, amount: bigint, limit: bigint, window: Window, now: number): boolean {
    const start = windowStart(now, window);
    const counter = this.#counters.get(key);
    const value = BigInt.asIntN(64, (counter?.start === start ? counter.value : 0n) + amount);
    if (value > limit) return false;
    this.#counters.set(key, { value, start, window });
    return true;
  }

  /** Floors at 0, so it also wipes what a negative amount had refilled. */
  #rollBack(key: string, amount: bigint): void {
    const counter = this.#counters.get(key);
    if (!counter) return;
    const value = BigInt.asIntN(64, counter.value - amount);
    this.#counters.set(key, { ...counter, value: value < 0n ? 0n : value });
  }
}

/** The rules that count a call, with the scope of their counters; those of `*` count a tool of that name twice. */
function countingRules({ tools }: Config, tool: string): { rule: Rule; state: StateBlock; scope: string }[] {
  const scopes = [
    [tool, tool],
    ['*', scopeOf('*')],
  ] as const;
  return scopes.flatMap(([key, scope]) =>
    (tools.get(key) ?? []).flatMap((rule) => (rule.state ? [{ rule, state: rule.state, scope }] : [])),
  );
}

function refused(message: string): Handled {
  return { allowed: false, message: `[INTERCEPT POLICY DENIED] ${message}`, rollBack: () => undefined };
}

/** What a call adds to a counter; undefined where the argument that says so is missing or no number. */
function amountOf(state: StateBlock, args: Map<GoKey, GoValue>): bigint | undefined {
  if (state.incrementFrom === '') return state.increment;
  const value = argumentAt(args, state.incrementFrom.slice('args.'.length));
  return typeof value === 'number' ? toInt(value) : undefined;
}

/** The most that a counter may reach, by the first condition of the rule that caps it. */
function limitOf(
  conditions: readonly { path: string; op: string; value: GoValue }[],
  path: string,
): bigint | undefined {
  for (const condition of conditions) {
    const number = condition.path === path ? toFloat(condition.value) : undefined;
    if (number === undefined) continue;
    if (condition.op === 'lt') return BigInt.asIntN(64, toInt(number) - 1n);
    if (condition.op === 'lte') return toInt(number);
  }
  return undefined;
}
