import type { Child, Start } from '../introspect/index.ts';
import type { ModelApi } from './api/api.ts';
import type { Outcome } from './outcome.ts';

/** Where one start of a client happens: an empty home, a project, a server and a model of this machine. */
export interface Place {
  home: string;
  project: string;
  /** The folder in which the packages of the client are installed. */
  installed: string;
  model: string;
  /** The command that starts the replay server. */
  server: { name: string; command: string; args: string[] };
  /** Whether the model has made every call. */
  isDone(): boolean;
}

/** The person at the client: told of each question, answers yes or no. */
export type Person = (question: unknown) => boolean;

/** A coding client, and how to run it without a person, an account or a network. */
export interface Client {
  api: ModelApi;
  /** The name by which the model knows a tool of a server. */
  spell(server: string, tool: string): string;
  /** Puts the policy where its page says that it goes, and says how to start the client. */
  setUp(place: Place, policy: string): Omit<Start, 'cwd'>;
  /** Talks to the client until the model has made every call. */
  converse(child: Child, person: Person, place: Place): Promise<void>;
  /** Does what has to be done in its place once it has ended. */
  tearDown?(place: Place): void;
  /** Where nobody can be asked: whether a result says that the client would have had to ask. */
  wouldAsk?(result: string): boolean;
}

/** A text that the client does not read as one would think, and what becomes of calls under it. */
export interface Trap {
  name: string;
  text: string;
  calls: { tool: string; arguments: Record<string, unknown>; expected: Outcome }[];
  /** Where the trap is in how the client is set up. */
  client?: Client;
  /** Where the trap is in the name by which the client knows the server. */
  server?: string;
}

/** The client with more words on its command line. */
export function withOptions(client: Client, ...options: string[]): Client {
  return inPlace(client, (start) => ({ ...start, command: [...start.command, ...options] }));
}

/** The client with more in its environment. */
export function withEnvironment(client: Client, more: Readonly<Record<string, string>>): Client {
  return inPlace(client, (start) => ({ ...start, environment: { ...start.environment, ...more } }));
}

/** The client with something more done once its place is set up. */
export function inPlace(
  client: Client,
  change: (start: Omit<Start, 'cwd'>, place: Place) => Omit<Start, 'cwd'>,
): Client {
  return { ...client, setUp: (place, policy) => change(client.setUp(place, policy), place) };
}

/** The client with a server that ends before it has started. */
export function withDeadServer(client: Client): Client {
  const dead = { command: '/bin/false', args: [] };
  return {
    ...client,
    setUp: (place, policy) => client.setUp({ ...place, server: { ...place.server, ...dead } }, policy),
  };
}

/** Every line that a process prints, as it comes. */
export async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
