import { type Condition, type Json, type Limit, valueTypes } from '../model/core.ts';
import { type Built, type BuiltServer, type Choice, plain } from './built.ts';
import { packedEffects, packedOperators, packedProfiles, windows } from './pack.ts';

/** The most that a policy from an address may hold: more than anybody builds, and less than what would keep a page busy. */
export const limits = {
  servers: 20,
  tools: 3000,
  conditions: 20,
  listed: 500,
  name: 300,
  text: 2000,
  depth: 6,
} as const;

/** What was read of a packed policy; or why nothing was, as a sentence. */
export type Unpacked = { built: Built } | { problem: string };

/** Thrown within, with what is wrong. */
class Misfit extends Error {}

/** Reads a packed policy. Whatever the text is, this answers and does not throw. */
export function unpack(text: string): Unpacked {
  try {
    return { built: readBuilt(JSON.parse(text)) };
  } catch (error) {
    const what = error instanceof Misfit ? error.message : 'it is no text of such a policy';
    return { problem: `The policy in this address cannot be read: ${what}.` };
  }
}

function readBuilt(value: unknown): Built {
  const [start, otherwise, servers, ...more] = list(value, 'the policy', 4);
  if (more.length > 0) throw new Misfit('it holds more than this version of the page knows');
  const read = list(servers, 'its servers', limits.servers).map(readServer);
  if (new Set(read.map(({ id }) => id)).size < read.length) throw new Misfit('it names a server twice');
  return {
    start: start === -1 ? null : member(packedProfiles, start, 'the ready policy that it starts from'),
    otherwise: member(['deny', 'allow'] as const, otherwise, 'what becomes of other tools'),
    servers: read,
  };
}

function readServer(value: unknown): BuiltServer {
  const [id, choices] = list(value, 'a server', 2);
  if (typeof id !== 'string' || !isServerId(id)) throw new Misfit('a server has no id');
  const read = list(choices, `the tools of ${id}`, limits.tools).map(readChoice);
  return { id, choices: new Map(read) };
}

/** True for what the id of a server can be. */
export function isServerId(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function readChoice(value: unknown): [string, Choice] {
  const [tool, effect, when = [], limit = 0, reason = 0] = list(value, 'a tool', 5);
  if (!isText(tool, limits.name) || tool === '') throw new Misfit('a tool has no name, or one that is too long');
  if (reason !== 0 && !isText(reason, limits.text)) throw new Misfit(`the reason for ${tool} is no text, or too long`);
  const choice = plain(member(packedEffects, effect, `the effect of ${tool}`), {
    when: list(when, `the conditions of ${tool}`, limits.conditions).map((each) => readCondition(each, tool)),
    limit: limit === 0 ? null : readLimit(limit, tool),
    reason: reason === 0 ? null : reason,
  });
  if (choice.effect === 'limit' && choice.limit === null) throw new Misfit(`${tool} is limited without a limit`);
  return [tool, choice];
}

function readLimit(value: unknown, tool: string): Limit {
  const [max, per] = list(value, `the limit of ${tool}`, 2);
  if (!Number.isSafeInteger(max) || (max as number) < 1)
    throw new Misfit(`the limit of ${tool} is no whole number from 1`);
  return { max: max as number, per: member(windows, per, `the window of ${tool}`) };
}

function readCondition(value: unknown, tool: string): Condition {
  const [path, place, tested, ...more] = list(value, `a condition of ${tool}`, 3);
  if (!isText(path, limits.name) || path === '' || more.length > 0)
    throw new Misfit(`a condition of ${tool} names no argument`);
  const op = member(packedOperators, place, `a comparison of ${tool}`);
  if (!isSmall(tested, 0)) throw new Misfit(`a value that ${tool} is compared with is too large, or no JSON`);
  const type = valueTypes[op];
  if (type && !type.is(tested)) throw new Misfit(`${op} takes ${type.name}`);
  return { path, op, value: tested };
}

function list(value: unknown, what: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw new Misfit(`${what} should be a list`);
  if (value.length > most) throw new Misfit(`${what}: more than ${most}`);
  return value as unknown[];
}

function member<T>(members: readonly T[], place: unknown, what: string): T {
  const found = typeof place === 'number' ? members[place] : undefined;
  if (found === undefined) throw new Misfit(`${what} is not one of ${members.length}`);
  return found;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isSmall(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= limits.text;
  if (typeof value !== 'object' || depth >= limits.depth) return false;
  const parts = Object.entries(value);
  return (
    parts.length <= limits.listed &&
    parts.every(([name, part]) => name.length <= limits.name && isSmall(part, depth + 1))
  );
}
