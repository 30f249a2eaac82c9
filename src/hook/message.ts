import { Buffer, isUtf8 } from 'node:buffer';
import { inspect, type Oddity } from '../gateway/json-text.ts';
import { InputError, isObject } from '../model/core.ts';

/** The most that one message may hold, in bytes. */
export const maxHookBytes = 8_000_000;

/** A message as it was read, with what in its text another reader might take otherwise. */
export interface HookMessage {
  value: Readonly<Record<string, unknown>>;
  oddity: Oddity | undefined;
}

/** Reads the message of a client from its bytes. Throws InputError where it is none, or where a key stands twice in an object. */
export function readHookMessage(bytes: Uint8Array): HookMessage {
  if (bytes.length > maxHookBytes) throw unread(`it has more than ${maxHookBytes / 1_000_000} MB`);
  if (!isUtf8(bytes)) throw unread('it is not UTF-8');
  const text = Buffer.from(bytes).toString();
  if (text.trim() === '') throw unread('it is empty');
  const { oddity } = inspect(text);
  if (oddity?.kind === 'duplicate key') throw unread(oddity.message);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unread('it is not JSON');
  }
  if (!isObject(value)) throw unread('it is not an object');
  return { value, oddity };
}

/** The arguments of a call, which some clients give as a text. Throws InputError where the text could be read in two ways. */
export function argumentsOf(given: unknown): { arguments: unknown; oddity: Oddity | undefined } {
  if (typeof given !== 'string') return { arguments: given, oddity: undefined };
  if (given.trim() === '') return { arguments: undefined, oddity: undefined };
  const { oddity } = inspect(given);
  try {
    return { arguments: JSON.parse(given) as unknown, oddity };
  } catch {
    return { arguments: given, oddity };
  }
}

/** The words for a message that could not be read. */
export function unread(why: string): InputError {
  const message = `the message on standard input is none that a client writes before a call: ${why}`;
  const tip = 'this command is for the hooks of a client; `toolrisk fix --hook` writes the entry that calls it';
  return new InputError([{ level: 'error', path: 'toolrisk hook', message, tip }]);
}
