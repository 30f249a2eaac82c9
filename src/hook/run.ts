import { hasPattern, loadPatterns } from '../gateway/neutral-text.ts';
import { answerOf, failureOf, verdictOn } from './answer.ts';
import { hookClients } from './clients/index.ts';
import type { HookAnswer } from './hook-client.ts';
import { readHookPolicy } from './read-policy.ts';
import { readTools, toolsBeside } from './tools-file.ts';

/** What stands on the command line of a hook. */
export interface HookCommand {
  client: string;
  policy: string;
  /** Undefined: the file beside the policy, if there is one. */
  tools?: string | undefined;
  /** Undefined: beside the policy. */
  counters?: string | undefined;
  askedByClient?: boolean | undefined;
  /** The port at which to stay and answer; undefined: the one message on standard input is answered. */
  http?: string | undefined;
}

/** Answers the one message that a client writes, which `read` gives. Never rejects: what cannot be decided is refused. */
export async function runHook(command: HookCommand, read: () => Uint8Array): Promise<HookAnswer> {
  const client = hookClients.find(({ id }) => id === command.client);
  const opened: { close(): void }[] = [];
  try {
    if (!client) throw new Error(`there is no hook for the client "${command.client}"`);
    const bytes = read();
    const { policy: file, tools, counters = `${file}.counters`, askedByClient = false } = command;
    const policy = await readHookPolicy(file);
    if (policy.rules.some(hasPattern)) await loadPatterns();
    const isCounted = policy.rules.some(({ limit }) => limit !== undefined);
    // Only what counts has to name its calls, for which Node loads much.
    const counting = isCounted ? await import('../gateway/calls-in-file.ts') : undefined;
    const rules = {
      policy,
      tools: readTools(tools ?? toolsBeside(file), tools !== undefined),
      openCalls(now: number) {
        const calls = new counting!.CallsInFile(counters, now);
        opened.push(calls);
        return calls;
      },
    };
    return answerOf(client, verdictOn(client, bytes, rules, { askedByClient }, Date.now()));
  } catch (error) {
    return failureOf(client, error);
  } finally {
    for (const calls of opened) calls.close();
  }
}
