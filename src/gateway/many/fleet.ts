import type { ClientCapabilities, Notification, ServerContext } from '@modelcontextprotocol/server';
import { setTimeout as sleep } from 'node:timers/promises';
import { isObject } from '../../model/core.ts';
import type { Params } from '../forward.ts';
import { internalError, invalidParams, RpcError } from '../rpc-error.ts';
import type { ManyTarget } from '../target.ts';
import type { Upstream } from '../upstream.ts';
import { answerOf, readdressed, renamed } from './addresses.ts';
import { listWhole } from './list-whole.ts';
import { joinedAddress, type Member, ownAddress, split } from './members.ts';
import { Post } from './post.ts';

/** How long a client waits for servers at its start, for a list of one that is not there yet, and of one that is, in milliseconds. */
const patience = { start: 8_000, late: 4_000, list: 15_000 };

type Notify = (notification: Notification) => Promise<void>;
type Respond = (params: Params, signal: AbortSignal) => Promise<Params>;

const lists: ReadonlyMap<
  string,
  { kind: string; key: string; rename: (member: Member, item: unknown) => Params | undefined }
> = new Map([
  ['tools/list', { kind: 'tools', key: 'tools', rename: renamed }],
  ['prompts/list', { kind: 'prompts', key: 'prompts', rename: renamed }],
  ['resources/list', { kind: 'resources', key: 'resources', rename: readdressed }],
  ['resources/templates/list', { kind: 'resources', key: 'resourceTemplates', rename: readdressed }],
]);

/** Starts all servers at once, and goes on with those that are there after some time; the others come later, or are told of. */
export async function openFleet(
  target: ManyTarget,
  era: 'legacy' | 'modern',
  capabilities: ClientCapabilities,
): Promise<Upstream> {
  const fleet = new Fleet(target, era, capabilities);
  await fleet.start(patience.start);
  return fleet;
}

/** Several servers that look like one: each of their tools, prompts and resources has a name that says whose it is. */
class Fleet implements Upstream {
  readonly info = { name: 'toolrisk-gateway', version: '1' };
  readonly isLegacy: boolean;
  onclose: (() => void) | undefined;
  readonly #posts: readonly Post[];
  readonly #tell: (line: string) => void;
  readonly #responders = new Map<string, Respond>();
  #notify: Notify | undefined;

  constructor({ members, tell }: ManyTarget, era: 'legacy' | 'modern', capabilities: ClientCapabilities) {
    this.isLegacy = era === 'legacy';
    this.#tell = tell;
    this.#posts = members.map((member): Post => {
      const onUp = (upstream: Upstream) => this.#isUp(member, upstream);
      return new Post(member, era, capabilities, { onUp, onDown: () => this.#haveChanged(), tell });
    });
  }

  async start(longest: number): Promise<void> {
    const all = Promise.allSettled(this.#posts.map((post) => post.up()));
    await Promise.race([all, sleep(longest, undefined, { ref: false })]);
  }

  /** Of each kind what any server declares; all of them while one may still come up. */
  get capabilities(): unknown {
    const kinds = ['tools', 'resources', 'prompts', 'completions', 'logging'];
    const isOpen = this.#posts.some(({ current, isDown }) => current === undefined && !isDown);
    const declared = this.#posts.map(({ current }) => (isObject(current?.capabilities) ? current.capabilities : {}));
    const offered = kinds.filter((kind) => kind === 'tools' || isOpen || declared.some((one) => isObject(one[kind])));
    const subscribe = declared.some(({ resources }) => isObject(resources) && resources['subscribe'] === true);
    return Object.fromEntries(offered.map((kind) => [kind, kind === 'resources' ? { subscribe } : {}]));
  }

  get instructions(): string | undefined {
    const parts = this.#posts.flatMap(({ member: { prefix }, current, isDown }) => {
      if (isDown) return [`The server of the names that begin with ${prefix}__ is not running.`];
      const own = current?.instructions;
      return own === undefined ? [] : [`Of names that begin with ${prefix}__ their server says:\n${own}`];
    });
    return parts.length === 0 ? undefined : parts.join('\n\n');
  }

  async request(method: string, params: Params, context?: ServerContext): Promise<Params> {
    const list = lists.get(method);
    if (list) return this.#listAll(method, list, context);
    if (method === 'logging/setLevel') return this.#setLevel(params, context);
    const { member, upstream, own } = await this.#ownerOf(method, params);
    return answerOf(member, await upstream.request(method, { ...params, ...own }, context));
  }

  async callTool(params: Params & { name: string }, context: ServerContext): Promise<Params> {
    const { post, name } = this.#named(params.name);
    return answerOf(post.member, await (await post.up()).callTool({ ...params, name }, context));
  }

  async schemasOf(tool: string): Promise<readonly unknown[] | undefined> {
    const parts = split(tool);
    const post = parts && this.#posts.find(({ member }) => member.prefix === parts.prefix);
    if (!post || post.member.isLeftOut(parts.name)) return undefined;
    return (await post.up()).schemasOf(parts.name);
  }

  hear(notify: Notify): void {
    this.#notify = notify;
    for (const { member, current } of this.#posts) if (current) this.#listen(member, current);
  }

  answer(method: string, respond: Respond): void {
    this.#responders.set(method, respond);
    for (const { member, current } of this.#posts) if (current) this.#respond(member, current, method, respond);
  }

  async rootsChanged(): Promise<void> {
    const up = this.#posts.flatMap(({ current }) => current ?? []);
    await Promise.allSettled(up.map((upstream) => upstream.rootsChanged()));
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#posts.map((post) => post.close()));
    this.onclose?.();
  }

  #isUp(member: Member, upstream: Upstream): void {
    this.#listen(member, upstream);
    for (const [method, respond] of this.#responders) this.#respond(member, upstream, method, respond);
    this.#haveChanged();
  }

  /** Hands on what a server says, with its name. */
  #listen(member: Member, upstream: Upstream): void {
    const notify = this.#notify;
    if (!notify) return;
    upstream.hear(({ method, params, ...rest }) => {
      const { uri, logger } = (params ?? {}) as Params;
      const named = {
        ...params,
        ...(isText(uri) && { uri: joinedAddress(member, uri) }),
        ...(method === 'notifications/message' && { logger: [member.prefix, logger].filter(isText).join('/') }),
      };
      return notify({ ...rest, method, ...(params && { params: named }) });
    });
  }

  /** Lets a server ask the client. What it has a person read begins with its name, so that it cannot speak for the gateway. */
  #respond(member: Member, upstream: Upstream, method: string, respond: Respond): void {
    upstream.answer(method, (params, signal) => {
      const { message } = params;
      return respond(isText(message) ? { ...params, message: `${member.prefix} asks: ${message}` } : params, signal);
    });
  }

  #haveChanged(): void {
    for (const kind of ['tools', 'resources', 'prompts'])
      void this.#notify?.({ method: `notifications/${kind}/list_changed` }).catch(() => undefined);
  }

  async #listAll(
    method: string,
    { kind, key, rename }: { kind: string; key: string; rename: (member: Member, item: unknown) => Params | undefined },
    context: ServerContext | undefined,
  ): Promise<Params> {
    const all = await Promise.all(
      this.#posts.map(async (post) => {
        try {
          const upstream = await within(patience.late, post.up());
          const items = await within(patience.list, listOf(upstream, method, kind, key, context));
          const isShown = (item: unknown) =>
            kind !== 'tools' || !isObject(item) || !post.member.isLeftOut(String(item['name']));
          return items.filter(isShown).flatMap((item) => rename(post.member, item) ?? []);
        } catch (error) {
          // That it is not there has been told.
          if (post.current) this.#tell(`The server ${JSON.stringify(post.member.name)} does not tell its ${kind}.`);
          if (context?.mcpReq.signal.aborted) throw error;
          return [];
        }
      }),
    );
    return { [key]: all.flat() };
  }

  async #setLevel(params: Params, context: ServerContext | undefined): Promise<Params> {
    const up = this.#posts.flatMap(({ current }) =>
      isObject(current?.capabilities) && isObject(current.capabilities['logging']) ? current : [],
    );
    await Promise.allSettled(up.map((upstream) => upstream.request('logging/setLevel', params, context)));
    return {};
  }

  /** The server that a request is for, and the parameters as that server calls things. */
  async #ownerOf(method: string, params: Params): Promise<{ member: Member; upstream: Upstream; own: Params }> {
    const { ref } = params;
    const at = isObject(ref) ? ref : params;
    const uri = method === 'prompts/get' ? undefined : at['uri'];
    if (typeof uri === 'string') {
      const { post, address } = this.#addressed(uri);
      const own = isObject(ref) ? { ref: { ...ref, uri: address } } : { uri: address };
      return { member: post.member, upstream: await post.up(), own };
    }
    const { post, name } = this.#named(String(at['name']));
    const own = isObject(ref) ? { ref: { ...ref, name } } : { name };
    return { member: post.member, upstream: await post.up(), own };
  }

  #named(name: string): { post: Post; name: string } {
    const parts = split(name);
    const post = parts && this.#posts.find(({ member }) => member.prefix === parts.prefix);
    if (!post) throw new RpcError(invalidParams, `No server has the name ${JSON.stringify(name.slice(0, 60))}.`);
    return { post, name: parts.name };
  }

  #addressed(uri: string): { post: Post; address: string } {
    for (const post of this.#posts) {
      const address = ownAddress(post.member, uri);
      if (address !== undefined) return { post, address };
    }
    throw new RpcError(invalidParams, `No server has the address ${JSON.stringify(uri.slice(0, 60))}.`);
  }
}

async function listOf(
  upstream: Upstream,
  method: string,
  kind: string,
  key: string,
  context: ServerContext | undefined,
): Promise<readonly unknown[]> {
  const { capabilities } = upstream;
  if (!isObject(capabilities) || !isObject(capabilities[kind])) return [];
  return listWhole((cursor) => upstream.request(method, cursor === undefined ? {} : { cursor }, context), key);
}

async function within<T>(longest: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  const end = sleep(longest, undefined, { ref: false, signal: late.signal }).then(() => {
    throw new RpcError(internalError, 'It took too long.');
  });
  end.catch(() => undefined);
  try {
    return await Promise.race([work, end]);
  } finally {
    late.abort();
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
