import type { Server } from '@modelcontextprotocol/server';
import type { Audit } from './audit.ts';
import { CallsInMemory } from './call-count.ts';
import { CallsInFile } from './calls-in-file.ts';
import { Gate, type GateOptions } from './gate.ts';
import { LivePolicy } from './live-policy.ts';
import type { Refusal } from './message.ts';
import type { PolicySource } from './policy-text.ts';

/** What a gateway is made of. */
export interface GatewayOptions extends GateOptions {
  policy: PolicySource;
  /** The file in which calls are counted; undefined where that of a restart begins at zero. */
  counters?: string | undefined;
  audit: Audit;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  /** Told when the policy cannot be read any more, in words for the person who runs the gateway. */
  warn: (message: string) => void;
}

/** One policy in front of one server, for any number of clients. */
export interface Gateway {
  gate: Gate;
  /** Records a message that was refused for its form. */
  refuse: (refusal: Refusal) => void;
  /** Told whenever other tools may be listed than before. */
  onListChange: Set<() => void>;
  close: () => void;
}

/** Reads the policy and goes on reading it. Throws InputError where it cannot be read now. */
export async function openGateway({
  policy: source,
  counters,
  audit,
  now,
  warn,
  ...options
}: GatewayOptions): Promise<Gateway> {
  const onListChange = new Set<() => void>();
  // Where nothing is to be passed on, nothing need be held back for want of a record, and the gateway lives on.
  const note: Audit = (entry) => {
    try {
      audit(entry);
    } catch (error) {
      warn(`the audit cannot be written: ${(error as Error).message}`);
    }
  };
  const calls = counters === undefined ? new CallsInMemory() : new CallsInFile(counters, now());
  const policy = await LivePolicy.open(source, calls, ({ problem }) => {
    const reason = problem ? 'It cannot be read, so everything is refused.' : 'It was read again.';
    if (problem) warn(`${problem.message}\n  until it can be read, every call is refused`);
    note({ about: 'policy', outcome: problem ? 'refused' : 'loaded', reason });
    tellNotes();
    for (const tell of onListChange) tell();
  });
  const tellNotes = () => policy.enforcer.notes?.forEach(warn);
  tellNotes();
  return {
    gate: new Gate(policy, options, audit, now),
    refuse: ({ kind }) => note({ about: 'form', outcome: 'refused', reason: kind }),
    onListChange,
    close: () => policy.close(),
  };
}

/** Calls back whenever other tools may be listed than before, until the function that it gives is called. */
export function onListChange(gateway: Gateway, tell: () => void): () => void {
  gateway.onListChange.add(tell);
  return () => void gateway.onListChange.delete(tell);
}

/** Tells a client of changes in the policy for as long as it is connected. */
export function tellOfChanges(gateway: Gateway, server: Server): void {
  const tell = () => void server.sendToolListChanged().catch(() => undefined);
  const forget = onListChange(gateway, tell);
  const { onclose } = server;
  server.onclose = () => {
    forget();
    onclose?.();
  };
}
