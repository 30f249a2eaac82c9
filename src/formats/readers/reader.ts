import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { type Call, type Effect, InputError, isObject, pointer } from '../../model/index.ts';

/** What a consumer does with a call; `refused` where hiding and denying cannot be told apart. */
export type Answer = Effect | 'refused';

/** A tool that a text names, and where. */
export interface Mention {
  tool: string;
  /** JSON pointer, or the words themselves where the text has no structure. */
  path: string;
  /** What the text means to say of the tool there, whatever comes of it. */
  says?: Effect;
}

/** A server that a text names, and where; with the tool, where both are one word. */
export interface Written {
  server: string;
  path: string;
  tool?: string;
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
  /** The tools that the text decides by their arguments; without it, none. */
  byArguments?(value: unknown, server: string): Iterable<string>;
  /** The servers that the text is for, where it names any; the tools tell where a server's name ends. */
  servers?(value: unknown, tools: readonly string[]): Written[];
  /** The words that have to name a server and a tool together, and how they do. */
  words?(value: unknown): { word: string; path: string }[];
  spell?(server: string, tool: string): string;
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
export function listed(names: readonly string[] | undefined, path: string, says?: Effect): Mention[] {
  return (names ?? []).map((tool, index) => ({ tool, path: `${path}/${index}`, ...(says && { says }) }));
}

/** The keys of an object that stands at a path, as the servers that a text is for. */
export function serversIn(value: unknown, ...at: string[]): Written[] {
  const found = at.reduce<unknown>(valueAt, value);
  return Object.keys(isObject(found) ? found : {}).map((server) => ({ server, path: pointer(...at, server) }));
}

/** The longest of the tools with which a word ends, and the server before it. */
export function split(word: string, between: string, tools: readonly string[]): Omit<Written, 'path'> | undefined {
  const fitting = tools.filter((tool) => word.length > tool.length && word.endsWith(`${between}${tool}`));
  const tool = fitting.sort((a, b) => b.length - a.length)[0];
  if (tool === undefined) return undefined;
  const server = word.slice(0, -tool.length - between.length);
  return server === '' ? undefined : { server, tool };
}

/** The text with spaces for comments and trailing commas, so that all else keeps its place. */
export function withoutComments(text: string): string {
  const blanked = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\n]/g, ' '),
  );
  return blanked.replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g, (part) => (part.startsWith('"') ? part : ' '));
}

function attempt(language: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    const [message, at] = [(error as Error).message.split('\n')[0]!, placeOf(error)];
    const where = at === undefined ? '' : `line ${at.line}, column ${at.column}: `;
    const plain = message.replace(/ (in JSON )?at (position|line) \d+.*$/, '').replace(/^Invalid TOML document: /, '');
    throw new InputError([{ level: 'error', path: '', message: `${where}cannot be read as ${language}: ${plain}` }]);
  }
}

/** Where a parser broke off, as each of them tells it. */
function placeOf(error: unknown): { line: number; column: number } | undefined {
  if (!isObject(error)) return undefined;
  const [start] = Array.isArray(error.linePos) ? (error.linePos as { line: number; col: number }[]) : [];
  if (start) return { line: start.line, column: start.col };
  if (typeof error.line === 'number' && typeof error.column === 'number')
    return { line: error.line, column: error.column };
  const told = /line (\d+) column (\d+)/.exec(String(error.message));
  return told ? { line: Number(told[1]), column: Number(told[2]) } : undefined;
}
