import type { ClientCapabilities } from '@modelcontextprotocol/server';
import { visible } from '../../model/hidden.ts';
import { connectClient, openTransport } from '../connect-client.ts';
import { OneServer } from '../one-server.ts';
import { internalError, RpcError } from '../rpc-error.ts';
import type { Upstream } from '../upstream.ts';
import { GuardedTransport } from './guarded-transport.ts';
import type { Member } from './members.ts';

/** How long a server that failed or ended is left alone before it is started again for who asks, in milliseconds. */
const rest = 10_000;

/** What is told of a member: that it is there, or is not any more. */
export interface Watch {
  onUp: (upstream: Upstream) => void;
  onDown: () => void;
  tell: (line: string) => void;
}

/** The place of one member: its connection, opened when it is first asked for, and again some time after it was lost. */
export class Post {
  readonly member: Member;
  /** The connection, while there is one. */
  current: Upstream | undefined;
  /** True where it did not come up, or ended. */
  isDown = false;
  readonly #era: 'legacy' | 'modern';
  readonly #capabilities: ClientCapabilities;
  readonly #watch: Watch;
  #opening: Promise<Upstream> | undefined;
  #isClosed = false;
  #hasFlooded = false;
  #told = '';

  constructor(member: Member, era: 'legacy' | 'modern', capabilities: ClientCapabilities, watch: Watch) {
    this.member = member;
    this.#era = era;
    this.#capabilities = capabilities;
    this.#watch = watch;
  }

  /** The connection; rejects with an RpcError where there is none. */
  up(): Promise<Upstream> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const upstream = await this.#opening?.catch(() => undefined);
    await upstream?.close();
  }

  async #open(): Promise<Upstream> {
    this.isDown = false;
    const { target } = this.member;
    const onFlood = () => {
      this.#hasFlooded = true;
    };
    // On Windows a command may be one that only a shell finds, which the SDK knows how to start.
    const isGuarded = 'command' in target && process.platform !== 'win32';
    const open: typeof openTransport = (to) => {
      if (this.#hasFlooded) throw new Error(flood);
      return isGuarded ? new GuardedTransport(target, onFlood) : openTransport(to);
    };
    let upstream: Upstream;
    try {
      upstream = new OneServer(await connectClient(target, this.#era, this.#capabilities, open));
    } catch (error) {
      throw this.#lost(`is not there: ${this.#hasFlooded ? flood : this.#inWords(error)}`);
    }
    this.current = upstream;
    this.#told = '';
    upstream.onclose = () => {
      this.current = undefined;
      if (this.#isClosed) return;
      this.#opening = Promise.reject(this.#lost(this.#hasFlooded ? `was ended: ${flood}` : 'has ended'));
      this.#opening.catch(() => undefined);
      this.#watch.onDown();
    };
    this.#watch.onUp(upstream);
    return upstream;
  }

  /** Says that the server is lost, and lets it be started again after a rest; one that flooded is not. */
  #lost(why: string): RpcError {
    this.isDown = true;
    const line = `The server ${JSON.stringify(this.member.name)} ${why}.`;
    if (!this.#isClosed && line !== this.#told) this.#watch.tell(line);
    this.#told = line;
    if (!this.#hasFlooded) setTimeout(() => (this.#opening = undefined), rest).unref();
    return new RpcError(internalError, `The server ${JSON.stringify(this.member.name)} is not running.`);
  }

  /** What went wrong, without any value that the server was given. */
  #inWords(error: unknown): string {
    const { target } = this.member;
    const given = 'url' in target ? [target.url.href, ...Object.values(target.headers)] : [...target.args];
    const secrets = [...given, ...('env' in target ? Object.values(target.env ?? {}) : [])];
    const text = error instanceof Error ? error.message : String(error);
    const plain = secrets
      .filter((word) => word.length > 3)
      .toSorted((a, b) => b.length - a.length)
      .reduce((left, word) => left.replaceAll(word, '…'), text);
    return visible(plain, 200).replace(/\.$/, '');
  }
}

const flood = 'it wrote more than anybody asked for';
