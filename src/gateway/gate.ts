import { createHash } from 'node:crypto';
import { type Audit, digestOfArguments } from './audit.ts';
import type { Enforcer, Ruling, ToolCall } from './enforcer.ts';
import { oddReason } from './odd-reason.ts';
import { answerIn, question, type Question } from './question.ts';
import { invalidParams, RpcError } from './rpc-error.ts';
import { type Ticket, Tickets } from './tickets.ts';

/** What the gateway's command line says beside the policy. */
export interface GateOptions {
  /** Undefined: as the default of the policy. */
  resources: 'allow' | 'deny' | undefined;
  prompts: 'allow' | 'deny' | undefined;
}

/** One try of a client to call a tool. */
export interface Try {
  call: ToolCall;
  /** The arguments as they will reach the server, where a number is spelled otherwise there than it is read. */
  written?: unknown;
  /** The input schemas under which the server lists the tool; undefined where it does not list it. */
  schemas: readonly unknown[] | undefined;
  /** What the client sends back, where this is a further try of the same call. */
  requestState: string | undefined;
  inputResponses: Record<string, unknown> | undefined;
  /** Whether the client can show a person a question. */
  canAsk: boolean;
}

/** Hands a call to the server, with what a further try brings for it. */
export type Send = (further: { requestState?: string; inputResponses?: Record<string, unknown> }) => Promise<Result>;

/** The result of a request. */
export type Result = Record<string, unknown>;

/** Decides what passes, by the policy as it stands at that moment, and writes each decision to the audit. */
export class Gate {
  readonly #policy: { readonly enforcer: Enforcer };
  readonly #options: GateOptions;
  readonly #audit: Audit;
  readonly #now: () => number;
  readonly #tickets = new Tickets();

  constructor(policy: { readonly enforcer: Enforcer }, options: GateOptions, audit: Audit, now: () => number) {
    this.#policy = policy;
    this.#options = options;
    this.#audit = audit;
    this.#now = now;
  }

  isListed(tool: string): boolean {
    return this.#policy.enforcer.isListed(tool);
  }

  /** Whether resources or prompts are listed and read at all. */
  allows(kind: 'resources' | 'prompts'): boolean {
    const byDefault = this.#policy.enforcer.default;
    return byDefault !== 'never' && (this.#options[kind] ?? byDefault) === 'allow';
  }

  /** Lets a resource or prompt be read, or throws the refusal. */
  admit(kind: 'resources' | 'prompts', name: string, args?: unknown): void {
    const isAllowed = this.allows(kind);
    const by = this.#options[kind] === undefined ? 'the default of the policy' : `--${kind}`;
    const reason =
      this.#policy.enforcer.default === 'never'
        ? 'The policy cannot be read.'
        : `${kind === 'resources' ? 'Resources' : 'Prompts'} are ${isAllowed ? 'let through' : 'refused'} by ${by}.`;
    this.#audit({
      about: kind === 'resources' ? 'resource' : 'prompt',
      name,
      ...(args !== undefined && { arguments: digestOfArguments(args) }),
      outcome: isAllowed ? 'passed on' : 'refused',
      reason,
    });
    if (!isAllowed) throw new RpcError(invalidParams, `Refused by policy: ${reason}`);
  }

  /** Lets what a completion is for be read, or throws the refusal; gives the reference with no more in it than that. */
  admitReference({ type, uri, name }: Readonly<Record<string, unknown>>): Record<string, unknown> {
    if (type === 'ref/resource' && typeof uri === 'string') this.admit('resources', uri);
    else if (type === 'ref/prompt' && typeof name === 'string') this.admit('prompts', name);
    else throw new RpcError(invalidParams, 'The ref is neither a resource nor a prompt.');
    return type === 'ref/resource' ? { type, uri } : { type, name };
  }

  /** Decides a try, and sends the call where it may run. Throws RpcError for what is no call of a tool that there is. */
  async callTool(attempt: Try, send: Send): Promise<Result | Question> {
    const { call, written = call.arguments } = attempt;
    const digest = digestOfArguments(call.arguments);
    this.#mustBeListed(attempt, digest);
    const own = written === call.arguments ? [] : [JSON.stringify(written)];
    const identity = createHash('sha256')
      .update(JSON.stringify([call.tool, digest, ...own]))
      .digest('hex');
    const now = this.#now();
    const ticket = this.#ticketOf(attempt, identity, now);
    const { enforcer } = this.#policy;
    const odd = oddReason(enforcer, call, attempt.schemas ?? []);
    const ruling = odd === undefined ? enforcer.rule(call, now, ticket?.isSent ?? false) : denial(odd);
    const { verdict, reason } = judge(ruling, attempt, ticket);
    try {
      this.#audit({
        about: 'tool',
        name: call.tool,
        arguments: digest,
        effect: ruling.effect,
        outcome: verdict,
        reason,
      });
    } catch (error) {
      ruling.settle('not sent');
      throw error;
    }
    if (verdict === 'passed on') return this.#send(send, ruling, ticket, attempt, identity);
    ruling.settle('not sent');
    if (verdict === 'refused')
      return { content: [{ type: 'text', text: `${enforcer.prefix}${reason}` }], isError: true };
    const open: Ticket = { call: identity, isAsked: true, isSent: false, isApproved: false };
    return question(call.tool, written, reason, this.#tickets.keep(open, now));
  }

  // Some servers fold names, and would run for a lookalike what the policy refuses under its own name.
  #mustBeListed({ call, schemas }: Try, digest: string): void {
    if (schemas !== undefined) return;
    const reason = 'The server lists no tool of this name.';
    this.#audit({ about: 'tool', name: call.tool, arguments: digest, outcome: 'refused', reason });
    throw new RpcError(invalidParams, `Unknown tool: ${call.tool}`);
  }

  async #send(send: Send, ruling: Ruling, ticket: Ticket | undefined, attempt: Try, identity: string): Promise<Result> {
    const { requestState, isSent = false, isAsked = false, isApproved = false } = ticket ?? {};
    const { inputResponses } = attempt;
    let result: Result;
    try {
      result = await send({
        ...(requestState !== undefined && { requestState }),
        ...(isSent && inputResponses !== undefined && { inputResponses }),
      });
    } catch (error) {
      ruling.settle(error instanceof RpcError ? 'error' : 'answered');
      throw error;
    }
    ruling.settle('answered');
    if (result['resultType'] !== 'input_required') return result;
    const next: Ticket = {
      call: identity,
      isAsked: false,
      isSent: true,
      isApproved: isAsked || isApproved,
      requestState: typeof result['requestState'] === 'string' ? result['requestState'] : undefined,
    };
    return { ...result, requestState: this.#tickets.keep(next, this.#now()) };
  }

  #ticketOf({ requestState, inputResponses }: Try, identity: string, now: number): Ticket | undefined {
    if (requestState === undefined && inputResponses === undefined) return undefined;
    const ticket = requestState === undefined ? undefined : this.#tickets.take(requestState, identity, now);
    if (ticket) return ticket;
    const reason = 'The answer belongs to no open question about this very call.';
    this.#audit({ about: 'form', outcome: 'refused', reason });
    throw new RpcError(invalidParams, reason);
  }
}

function denial(reason: string): Ruling {
  return { effect: 'deny', reason, settle: () => undefined };
}

/** What becomes of a try, and why. */
function judge(
  { effect, reason }: Ruling,
  { inputResponses, canAsk }: Try,
  ticket: Ticket | undefined,
): { verdict: 'passed on' | 'refused' | 'asked'; reason: string } {
  if (effect === 'hide' || effect === 'deny') return { verdict: 'refused', reason };
  if (ticket?.isAsked) {
    const action = answerIn(inputResponses);
    if (action === 'accept') return { verdict: 'passed on', reason: `A person approved it. ${reason}` };
    const who = action === 'decline' ? 'A person declined' : 'Nobody approved';
    return { verdict: 'refused', reason: `${who} this call. ${reason}` };
  }
  if (effect !== 'ask' || ticket?.isApproved) return { verdict: 'passed on', reason };
  if (ticket) return { verdict: 'refused', reason: 'The policy has come to ask for approval meanwhile: call again.' };
  if (canAsk) return { verdict: 'asked', reason };
  return { verdict: 'refused', reason: `${reason} A person must approve each call, and this client cannot ask one.` };
}
