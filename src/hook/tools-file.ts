import { readFileSync } from 'node:fs';
import { InputError, isObject } from '../model/core.ts';

/** What is known of the tools of servers: by the server's name and the tool's, the input schemas under which it is listed. */
export type KnownTools = ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>;

/** The file of tools that stands beside a policy: `policy.json` has `policy.tools.json`. */
export function toolsBeside(policy: string): string {
  return `${policy.replace(/\.(json|ya?ml)$/i, '')}.tools.json`;
}

/**
 * Reads a file that holds, by the name of a server, its answer to tools/list. Empty where there is no such file and it is
 * not `needed`; throws InputError where it cannot be read.
 */
export function readTools(file: string, needed: boolean): KnownTools {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (!needed && (error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw wrong(file, `cannot be read: ${(error as Error).message}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(file, `is not JSON: ${(error as Error).message}`);
  }
  return readListing(value, file);
}

/** What a value says of servers, of which each has its answer to tools/list under its name. Throws InputError where it says nothing of the kind. */
export function readListing(value: unknown, file: string): KnownTools {
  if (!isObject(value)) throw wrong(file, 'is not an object with a server under each key');
  return new Map(Object.entries(value).map(([server, listed]) => [server, toolsOf(file, server, listed)]));
}

function toolsOf(file: string, server: string, listed: unknown): ReadonlyMap<string, readonly unknown[]> {
  const tools = isObject(listed) ? listed['tools'] : undefined;
  if (!Array.isArray(tools)) throw wrong(file, `has no list "tools" under ${JSON.stringify(server)}`);
  const known = new Map<string, unknown[]>();
  for (const tool of tools) {
    if (!isObject(tool) || typeof tool['name'] !== 'string')
      throw wrong(file, `has a tool without a name under ${JSON.stringify(server)}`);
    const { name, inputSchema } = tool as { name: string; inputSchema?: unknown };
    known.set(name, [...(known.get(name) ?? []), ...(inputSchema === undefined ? [] : [inputSchema])]);
  }
  return known;
}

function wrong(file: string, message: string): InputError {
  const expected =
    'by the name of a server its answer to tools/list: { "SERVER": { "tools": [{ "name": …, "inputSchema": … }] } }';
  return new InputError([{ level: 'error', path: file, message, expected }]);
}
