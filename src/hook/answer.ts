import { refusedByPolicy } from '../gateway/enforcer.ts';
import { questionInWords } from '../gateway/question.ts';
import { targetsOf } from './governed.ts';
import type { HookAnswer, HookClient, Verdict } from './hook-client.ts';
import { argumentsOf, readHookMessage, unread } from './message.ts';
import { ruleOn, type Rules } from './rule.ts';

/** How the hook was told to behave. */
export interface HookOptions {
  /** What the policy asks for, the client's own permissions ask for: the hook lets it pass, where they ask anybody. */
  askedByClient: boolean;
}

/** Decides what a client asks about, by its message in bytes. Throws InputError where the message cannot be read. */
export function verdictOn(
  client: HookClient,
  bytes: Uint8Array,
  rules: Rules,
  { askedByClient }: HookOptions,
  now: number,
): Verdict {
  const { value: message, oddity } = readHookMessage(bytes);
  if (client.event !== undefined && message['hook_event_name'] !== client.event)
    throw unread(`it is not of the event ${client.event}`);
  const named = client.callIn(message);
  if (!named) throw unread('it names no tool');
  const targets = targetsOf(named, client, rules.policy, rules.tools);
  if (targets.length === 0) return { says: 'pass' };
  const given = argumentsOf(named.arguments);
  const odd = oddity ?? given.oddity;
  if (odd) return { says: 'deny', reason: `${refusedByPolicy}${odd.message}.` };
  const { effect, reason, tool } = ruleOn(rules, targets, given.arguments, now);
  if (effect === 'allow' || effect === 'limit') return { says: 'pass' };
  if (effect !== 'ask') return { says: 'deny', reason: `${refusedByPolicy}${reason}` };
  if (askedByClient && named.asksNobody !== true) return { says: 'pass' };
  if (client.asks) return { says: 'ask', reason: questionInWords(tool, given.arguments, reason) };
  const why = `a person must approve each call, and ${named.asksNobody === true ? `${client.title} asks nobody in this mode` : `no hook of ${client.title} can ask one`}.`;
  return { says: 'deny', reason: `${refusedByPolicy}${reason} ${capital(why)}` };
}

/** What the process ends with to say so. A call that passes gets no word, so that the client goes on as without the hook. */
export function answerOf(client: HookClient, verdict: Verdict): HookAnswer {
  if (verdict.says === 'pass') return { stdout: '', stderr: '', code: 0 };
  return { stdout: `${JSON.stringify(client.output(verdict))}\n`, stderr: '', code: 0 };
}

/** What it ends with where nothing could be decided: a refusal in every form that a client reads, with what to do. */
export function failureOf(client: HookClient | undefined, error: unknown): HookAnswer {
  const { name, message } = error as Error;
  // By its name, since what only some policies need is in a bundle of its own, with a class of its own.
  const words = name === 'InputError' ? message : `error: toolrisk hook: ${message}`;
  const reason = `The call was refused, since the hook could not decide it.\n${words}`;
  const stdout = client ? `${JSON.stringify(client.output({ says: 'deny', reason }))}\n` : '';
  return { stdout, stderr: `${reason}\n`, code: 2 };
}

function capital(sentence: string): string {
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`;
}
