import { setTimeout as sleep } from 'node:timers/promises';
import { isObject } from '../model/core.ts';
import { Cancelled, ClientPeer } from './client-peer.ts';
import type { Gate, Try } from './gate.ts';
import type { Id, Message, Request, Understood } from './message.ts';
import { capabilityOf, emptyLists } from './methods.ts';
import { parseAsWritten } from './number-text.ts';
import { backwards, knownCapabilities, offerOf } from './offer.ts';
import { approval, canAsk, isQuestion } from './question.ts';
import { internalError, invalidRequest, methodNotFound, RpcError } from './rpc-error.ts';
import { type Answer, ServerPeer, type Unasked } from './server-peer.ts';
import type { ServerProcess } from './server-process.ts';
import type { StdioTransport } from './stdio.ts';
import { ToolListing } from './tool-listing.ts';

type Params = Record<string, unknown>;

/**
 * One client and one server that both speak 2025-11-25 over lines. What passes goes on in the words in which it came:
 * the gate decides, and nothing is made anew but what the gateway itself has to say.
 */
export class Relay {
  readonly #gate: Gate;
  readonly #client: ClientPeer;
  readonly #server: ServerPeer;
  readonly #listing = new ToolListing((cursor) => this.#listTools(cursor));
  /** Requests of the client that are not answered yet. */
  readonly #open = new Map<Id, AbortController>();
  /** Requests of the server that the client has to answer. */
  readonly #asked = new Set<Id>();
  #offer: Params = {};
  /** What the server said before the connection was open. */
  #unread: Unasked[] | undefined = [];
  #onIdle: () => void = () => undefined;

  constructor(client: StdioTransport, server: ServerProcess, gate: Gate) {
    this.#gate = gate;
    this.#client = new ClientPeer(client, server);
    this.#server = new ServerPeer(server, client, (unasked) => this.#hear(unasked));
  }

  /** Opens the connection with the client's first message; false where the server does not speak this protocol. */
  async open(message: Request, patience: number): Promise<boolean> {
    this.#client.declared = knownCapabilities(message.params?.['capabilities']);
    const params = { ...message.params, capabilities: this.#client.declared };
    const timeout = sleep(patience, undefined, { ref: false });
    const answer = await Promise.race([this.#server.ask({ ...message, params }).catch(() => undefined), timeout]);
    if (answer?.result === undefined) return false;
    this.#offer = offerOf(answer.result['capabilities'], true);
    const { result } = parseAsWritten(answer.line) as { result: Params };
    this.#client.say({ jsonrpc: '2.0', id: message.id, result: { ...result, capabilities: this.#offer } });
    const unread = this.#unread ?? [];
    this.#unread = undefined;
    for (const unasked of unread) this.#hear(unasked);
    return true;
  }

  /** Takes a message of the client. */
  receive({ message, written }: Understood): void {
    if ('method' in message && 'id' in message) void this.#receiveRequest(message, written as Request);
    else if ('method' in message) this.#receiveNotification(message, written);
    else if (this.#client.hearAnswer(message.id, 'result' in message ? message.result : undefined)) return;
    else if (this.#asked.delete(message.id)) this.#server.send(written);
  }

  /** Tells the client that other tools may be listed than before. */
  tellOfChange(): void {
    if (this.#offer['tools']) this.#client.say({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' });
  }

  /** Fulfilled once no request of the client waits for its answer. */
  idle(): Promise<void> {
    if (this.#open.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onIdle = resolve));
  }

  /** Answers what is open, since the server has ended. */
  end(): void {
    this.#server.end();
  }

  async #receiveRequest(message: Request, written: Request): Promise<void> {
    const { id } = message;
    if (this.#open.has(id)) {
      const error = new RpcError(invalidRequest, 'The id is that of a request that is not answered yet.');
      return this.#client.sayError(id, error);
    }
    const controller = new AbortController();
    this.#open.set(id, controller);
    try {
      const answer = await this.#answer(message, written, controller.signal);
      if (typeof answer === 'string') this.#client.write(answer);
      else this.#client.say({ jsonrpc: '2.0', id, result: answer });
    } catch (error) {
      if (error instanceof RpcError) this.#client.sayError(id, error);
      else if (!(error instanceof Cancelled))
        this.#client.sayError(id, new RpcError(internalError, 'The request was not passed on.'));
    } finally {
      this.#open.delete(id);
      if (this.#open.size === 0) this.#onIdle();
    }
  }

  /** What answers a request: a result, or the line of the server. */
  async #answer(message: Request, written: Request, signal: AbortSignal): Promise<Params | string> {
    const { method, params = {} } = message;
    const pass = async (request = written) => (await this.#server.ask(request)).line;
    const capability = capabilityOf.get(method);
    if (method === 'ping') return {};
    if (capability === undefined || !this.#offer[capability]) throw new RpcError(methodNotFound, 'Method not found');
    if (method === 'tools/list') return this.#answerList(written);
    if (method === 'tools/call') return this.#answerCall(params, written, signal);
    const list = emptyLists.get(method);
    if (list !== undefined) return this.#gate.allows(list.kind) ? pass() : { [list.name]: [] };
    if (method.startsWith('resources/')) this.#gate.admit('resources', params['uri'] as string);
    if (method === 'prompts/get') this.#gate.admit('prompts', params['name'] as string, params['arguments']);
    if (method !== 'completion/complete') return pass();
    const ref = this.#gate.admitReference(params['ref'] as Params);
    return pass({ ...written, params: { ...written.params, ref } });
  }

  async #answerList(written: Request): Promise<string> {
    const { line, result } = await this.#server.ask(written);
    if (result === undefined) return line;
    const whole = parseAsWritten(line) as { result: Params };
    const tools = Array.isArray(whole.result['tools']) ? (whole.result['tools'] as unknown[]) : [];
    const listed = tools.filter((tool) => isObject(tool) && this.#gate.isListed(String(tool['name'])));
    return JSON.stringify({ ...whole, result: { ...whole.result, tools: listed } });
  }

  async #answerCall(params: Params, written: Request, signal: AbortSignal): Promise<Params | string> {
    const tool = params['name'] as string;
    const { requestState, inputResponses, ...plain } = written.params ?? {};
    let attempt = {
      call: { tool, arguments: params['arguments'] },
      written: plain['arguments'],
      schemas: await this.#listing.schemasOf(tool),
      requestState,
      inputResponses,
      canAsk: canAsk(this.#client.declared),
    } as Try;
    let answer: Answer | undefined;
    const send = async () => {
      answer = await this.#server.ask({ ...written, params: plain });
      if (answer.error) throw answer.error;
      return {};
    };
    for (;;) {
      if (signal.aborted) throw new Cancelled();
      try {
        const result = await this.#gate.callTool(attempt, send);
        if (answer) return answer.line;
        if (!isQuestion(result)) return result;
        const said = await this.#client.ask(result.inputRequests[approval]!.params, signal);
        attempt = { ...attempt, requestState: result.requestState, inputResponses: { [approval]: said } };
      } catch (error) {
        if (answer) return answer.line;
        throw error;
      }
    }
  }

  #receiveNotification({ method, params }: { method: string; params?: Params }, written: Message): void {
    if (method === 'notifications/cancelled') {
      const id = params?.['requestId'] as Id;
      this.#open.get(id)?.abort();
      if (this.#server.giveUp(id, new Cancelled())) this.#server.send(written);
    } else if (method !== 'notifications/roots/list_changed' || this.#client.declared['roots'])
      this.#server.send(written);
  }

  #hear(unasked: Unasked): void {
    const { line, method, id } = unasked;
    if (method === 'ping' && id !== undefined) this.#server.send({ jsonrpc: '2.0', id, result: {} });
    else if (this.#unread) this.#unread.push(unasked);
    else if (id === undefined) {
      if (method === 'notifications/tools/list_changed') this.#listing.forget();
      this.#client.write(line);
    } else if (backwards.some(([name, capability]) => name === method && this.#client.declared[capability])) {
      this.#asked.add(id);
      this.#client.write(line);
    } else this.#server.send({ jsonrpc: '2.0', id, error: { code: methodNotFound, message: 'Method not found' } });
  }

  async #listTools(cursor: string | undefined): Promise<Params> {
    const { result } = await this.#server.askForGateway('tools/list', cursor === undefined ? {} : { cursor });
    if (result) return result;
    throw new RpcError(internalError, 'The server does not tell its tools, so no call is passed on.');
  }
}
