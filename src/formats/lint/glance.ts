import { InputError, isObject } from '../../model/index.ts';
import { jsonc } from '../read/jsonc.ts';
import { toml } from '../read/toml.ts';
import { yaml } from '../read/yaml.ts';

/** What can be seen of a text without knowing its format. */
export interface Glance {
  text: string;
  /** The first language in which it is an object or a list. */
  syntax: 'json' | 'toml' | 'yaml' | undefined;
  /** What it is in that language. */
  value: unknown;
}

const parsers = { json: jsonc, toml, yaml };

/** Looks at a text. */
export function glanceAt(text: string): Glance {
  for (const syntax of ['json', 'toml', 'yaml'] as const) {
    const value = parsed(text, syntax);
    if (typeof value === 'object' && value !== null) return { text, syntax, value };
  }
  return { text, syntax: undefined, value: undefined };
}

/** A text as a value in a language; undefined where it is not of that language. */
export function parsed(text: string, syntax: keyof typeof parsers): unknown {
  try {
    return parsers[syntax](text);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** The value of a key; undefined where there is none. */
export function under(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value,
  );
}

/** What stands under the names of servers at a key; nothing where it is no object. */
export function serversUnder(value: unknown, key: string): unknown[] {
  const servers = under(value, key);
  return isObject(servers) ? Object.values(servers) : [];
}
