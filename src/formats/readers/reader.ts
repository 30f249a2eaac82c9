import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { type Call, type Effect, InputError, isObject } from '../../model/index.ts';

/** What a consumer does with a call; `refused` where hiding and denying cannot be told apart. */
export type Answer = Effect | 'refused';

/** A tool that a text names, and where. */
export interface Mention {
  tool: string;
  /** JSON pointer, or the words themselves where the text has no structure. */
  path: string;
}

/** Reads a policy as its consumer does: leniently, dropping what the consumer drops. */
export interface Reader {
  format: string;
  /** The text as a value. Throws InputError where the consumer could not read it either. */
  parse(text: string): unknown;
  /** The tools of this server that the text names; patterns for several are left out. */
  mentions(value: unknown, server: string): Mention[];
  /** Decides calls one after another, all in one window. */
  decide(value: unknown, server: string): (call: Pick<Call, 'tool' | 'arguments'>) => Answer;
}

/** Parses JSON, with line comments and trailing commas or without, YAML or TOML; the problem names where it breaks off. */
export const parsers = {
  json: (text: string): unknown => attempt('JSON', () => JSON.parse(text)),
  jsonc: (text: string): unknown => attempt('JSON', () => JSON.parse(withoutComments(text))),
  yaml: (text: string): unknown => attempt('YAML', () => parseYaml(text, { prettyErrors: true })),
  toml: (text: string): unknown => attempt('TOML', () => parseToml(text)),
};

/** The value of a key, as an object; an empty one where it is none. */
export function objectAt(value: unknown, key: string): Record<string, unknown> {
  const found = valueAt(value, key);
  return isObject(found) ? found : {};
}

/** The texts in the list of a key; undefined where there is no list. */
export function namesAt(value: unknown, key: string): string[] | undefined {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : undefined;
}

/** An own property of an object. */
export function valueAt(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The mentions of a list of names. */
export function listed(names: readonly string[] | undefined, path: string): Mention[] {
  return (names ?? []).map((tool, index) => ({ tool, path: `${path}/${index}` }));
}

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|,(?=\s*[}\]])/g, (part) => (part.startsWith('"') ? part : ''));
}

function attempt(language: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    const message = (error as Error).message.split('\n')[0]!;
    throw new InputError([{ level: 'error', path: '', message: `cannot be read as ${language}: ${message}` }]);
  }
}
