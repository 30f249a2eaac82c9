import { isObject } from '../model/core.ts';
import { inspect } from './json-text.ts';
import { type Fields, notificationMethods, requestMethods, requiredFields } from './methods.ts';
import { parseAsWritten } from './number-text.ts';
import { invalidParams, invalidRequest, methodNotFound } from './rpc-error.ts';

/** The most that one message may hold, in bytes; MCP servers made with the SDK give up at 10 MB. */
export const maxMessageBytes = 8_000_000;

/** The id of a request. */
export type Id = string | number;
type Params = Record<string, unknown>;

/** A message that wants an answer. */
export interface Request {
  jsonrpc: '2.0';
  id: Id;
  method: string;
  params?: Params;
}

/** A message made anew from what was understood of the received one. */
export type Message =
  | Request
  | { jsonrpc: '2.0'; method: string; params?: Params }
  | { jsonrpc: '2.0'; id: Id; result: Record<string, unknown> }
  | { jsonrpc: '2.0'; id: Id; error: { code: number; message: string; data?: unknown } };

/** Why a message is not passed on. */
export interface Refusal {
  /** A JSON-RPC error code. */
  code: number;
  message: string;
  /** In a few words without anything of the message itself, for the audit. */
  kind: string;
  /** Where the answer goes; null where no request is known, undefined where a notification gets none. */
  id: Id | null | undefined;
}

const parseError = -32700;

/** A message that was understood, and the same with each number as it was written, for whoever writes it again. */
export interface Understood {
  message: Message;
  written: Message;
}

/** Reads one message of a client: whole, unambiguous and of a known form, or refused. */
export function readMessage(bytes: Uint8Array): Understood | { refusal: Refusal } {
  if (bytes.length > maxMessageBytes) return { refusal: tooLarge() };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { refusal: refuse(null, parseError, 'not UTF-8', 'The message is not UTF-8.') };
  }
  const { oddity, isRespelled } = inspect(text);
  if (oddity?.kind === 'too deep') return { refusal: odd(null, oddity) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refusal: refuse(null, parseError, 'not JSON', 'The message is not JSON.') };
  }
  if (Array.isArray(value))
    return {
      refusal: refuse(null, invalidRequest, 'batch', 'A batch is not passed on: send its messages one by one.'),
    };
  if (!isObject(value)) return { refusal: refuse(null, invalidRequest, 'no object', 'The message is not an object.') };
  if (oddity) return { refusal: odd(idOf(value), oddity) };
  const read = readObject(value);
  if ('refusal' in read) return read;
  if (!isRespelled) return { ...read, written: read.message };
  // The id stays a number: it is what the answer is known by.
  const again = readObject({ ...(parseAsWritten(text) as Params), ...('id' in value && { id: value['id'] }) });
  return 'refusal' in again ? again : { ...read, written: again.message };
}

/** The message with the arguments of a call as they were written; the SDK reads the other numbers itself. */
export function withArguments({ message, written }: Understood): Message {
  if (message === written || !('method' in message) || !('method' in written)) return message;
  const args = written.params?.['arguments'];
  return args === undefined ? message : { ...message, params: { ...message.params, arguments: args } };
}

/** The refusal of a message that is longer than allowed. */
export function tooLarge(): Refusal {
  return refuse(null, invalidRequest, 'too large', `The message has more than ${maxMessageBytes / 1_000_000} MB.`);
}

function readObject(value: Params): { message: Message } | { refusal: Refusal } {
  const own = (key: string) => Object.hasOwn(value, key);
  const id = idOf(value);
  const invalid = (kind: string, message: string) => ({ refusal: refuse(id, invalidRequest, kind, message) });
  if (value['jsonrpc'] !== '2.0') return invalid('no JSON-RPC 2.0', 'The message does not say "jsonrpc": "2.0".');
  const shape = shapes.find(({ names }) => names.every(own));
  if (!shape) return invalid('no known form', 'The message is no request, notification or response.');
  const names: readonly string[] = ['jsonrpc', ...shape.names, ...('params' in shape ? ['params'] : [])];
  const extra = Object.keys(value).find((key) => !names.includes(key));
  if (extra !== undefined) return invalid('unknown key', `The message has the unknown key ${quoted(extra)}.`);
  if (shape.names.includes('id') && typeof id !== 'string' && typeof id !== 'number')
    return invalid('no id', 'The id is neither a text nor a whole number.');
  return shape.read(value, id as Id);
}

interface Shape {
  names: readonly string[];
  params?: true;
  read: (value: Params, id: Id) => { message: Message } | { refusal: Refusal };
}

const shapes: readonly Shape[] = [
  { names: ['id', 'method'], params: true, read: readRequest },
  { names: ['method'], params: true, read: readNotification },
  {
    names: ['id', 'result'],
    read: ({ result }, id) =>
      isObject(result) ? { message: { jsonrpc: '2.0', id, result } } : { refusal: noReply('no known form') },
  },
  {
    names: ['id', 'error'],
    read({ error }, id) {
      if (!isObject(error)) return { refusal: noReply('no known form') };
      const { code, message, data } = error;
      if (!Number.isSafeInteger(code) || typeof message !== 'string') return { refusal: noReply('no known form') };
      const plain = { code: code as number, message, ...(data !== undefined && { data }) };
      return { message: { jsonrpc: '2.0', id, error: plain } };
    },
  },
];

function readRequest({ method, params }: Params, id: Id): { message: Message } | { refusal: Refusal } {
  const fields = typeof method === 'string' ? requestMethods.get(method) : undefined;
  if (typeof method !== 'string' || !fields)
    return {
      refusal: refuse(
        id,
        methodNotFound,
        'unknown method',
        'Method not found: the gateway passes on none that it does not know.',
      ),
    };
  const wrong = wrongParams(method, fields, params);
  if (wrong !== undefined) return { refusal: refuse(id, invalidParams, wrong.kind, wrong.message) };
  return {
    message: { jsonrpc: '2.0', id, method, ...(params !== undefined && { params: only(fields, params as Params) }) },
  };
}

function readNotification({ method, params }: Params): { message: Message } | { refusal: Refusal } {
  const fields = typeof method === 'string' ? notificationMethods.get(method) : undefined;
  if (typeof method !== 'string' || !fields) return { refusal: noReply('unknown method') };
  const wrong = wrongParams(method, fields, params);
  if (wrong !== undefined) return { refusal: noReply(wrong.kind) };
  return {
    message: { jsonrpc: '2.0', method, ...(params !== undefined && { params: only(fields, params as Params) }) },
  };
}

function wrongParams(method: string, fields: Fields, params: unknown): { kind: string; message: string } | undefined {
  if (params !== undefined && !isObject(params)) return { kind: 'params', message: 'The params are not an object.' };
  const given: Params = params ?? {};
  for (const key of Object.keys(given))
    if (key !== '_meta' && !Object.hasOwn(fields, key))
      return { kind: 'unknown parameter', message: `${method} has no parameter ${quoted(key)}.` };
  for (const [name, kind] of [...Object.entries(fields), ['_meta', 'object'] as const]) {
    if (!Object.hasOwn(given, name)) {
      if (requiredFields.has(name)) return { kind: 'missing parameter', message: `${method} needs "${name}".` };
    } else if (kind === 'text' ? typeof given[name] !== 'string' : kind === 'object' && !isObject(given[name]))
      return {
        kind: 'parameter type',
        message: `"${name}" of ${method} is not ${kind === 'text' ? 'a text' : 'an object'}.`,
      };
  }
  return undefined;
}

function only(fields: Fields, params: Params): Params {
  const names = [...Object.keys(fields), '_meta'].filter((name) => Object.hasOwn(params, name));
  return Object.fromEntries(names.map((name) => [name, params[name]]));
}

function idOf(value: Params): Id | null {
  const id = Object.hasOwn(value, 'id') ? value['id'] : null;
  return typeof id === 'string' || Number.isSafeInteger(id) ? (id as Id) : null;
}

function refuse(id: Id | null | undefined, code: number, kind: string, message: string): Refusal {
  return { id, code, kind, message };
}

function odd(id: Id | null, { kind, message }: { kind: string; message: string }): Refusal {
  return refuse(id, invalidRequest, kind, `The message is not passed on: ${message}.`);
}

function noReply(kind: string): Refusal {
  return refuse(undefined, invalidRequest, kind, '');
}

function quoted(key: string): string {
  return JSON.stringify(key.slice(0, 60));
}
