import { randomUUID } from 'node:crypto';

/** What the gateway remembers of a call between its question to the client and the client's next try. */
export interface Ticket {
  /** Which call: a digest of method, name and arguments. */
  call: string;
  /** The gateway asked a person, and the next try carries the answer. */
  isAsked: boolean;
  /** The call was let through, and the server asked back: the next try carries what it asked for. */
  isSent: boolean;
  /** A person approved the call before it was let through. */
  isApproved: boolean;
  /** What the server gave to be sent back. */
  requestState?: string | undefined;
}

const maxOpen = 10_000;
const lifetime = 15 * 60_000;

/** Open questions. Each is named by a text that nobody can guess, and is taken once. */
export class Tickets {
  readonly #open = new Map<string, Ticket & { until: number }>();

  /** Keeps a ticket and gives its name. */
  keep(ticket: Ticket, now: number): string {
    for (const [name, { until }] of this.#open)
      if (until <= now || this.#open.size >= maxOpen) this.#open.delete(name);
      else break;
    const name = randomUUID();
    this.#open.set(name, { ...ticket, until: now + lifetime });
    return name;
  }

  /** The ticket of this name for this call; undefined where there is none, it was taken or is too old. */
  take(name: string, call: string, now: number): Ticket | undefined {
    const ticket = this.#open.get(name);
    if (!ticket || ticket.call !== call) return undefined;
    this.#open.delete(name);
    return ticket.until > now ? ticket : undefined;
  }
}
