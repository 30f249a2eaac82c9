import type { Call, Effect, Json } from '../../src/model/index.ts';

/** What a sentence of `explain` promises of a call, read back from its words alone; null for a sentence that nobody knows. */
export interface Promised {
  effect: Effect;
  /** How many calls run in one window before the next is refused. */
  max: number | null;
}

/** What the sentence promises of a call of the tool. */
export function promiseOf(sentence: string, { tool, arguments: args }: Call): Promised | null {
  const given = args as Record<string, Json>;
  const name = tool.replace(/[^\w]/g, '\\$&');
  const one = (pattern: string): RegExpExecArray | null => new RegExp(`^${pattern}$`).exec(sentence);
  if (one(`Agents do not see ${name}, and every call is refused\\.`)) return { effect: 'hide', max: null };
  if (one(`Agents see ${name}, and every call is refused with the reason\\.`)) return { effect: 'deny', max: null };
  if (one(`A person approves each call of ${name} before it runs\\.`)) return { effect: 'ask', max: null };
  if (one(`Calls of ${name} run\\.`)) return { effect: 'allow', max: null };
  const capped = one(`Calls of ${name} run, at most (\\d+) per \\w+; a call beyond that is refused\\.`);
  if (capped) return { effect: 'limit', max: Number(capped[1]) };
  const narrowed = one(
    `Where (.+), (?:(a person approves each call of ${name})|calls of ${name} run(?:, at most (\\d+) per \\w+)?); any other call is refused\\.`,
  );
  if (!narrowed) return null;
  if (!narrowed[1]!.split(' and ').every((condition) => holds(condition, given))) return { effect: 'deny', max: null };
  if (narrowed[2]) return { effect: 'ask', max: null };
  return narrowed[3] ? { effect: 'limit', max: Number(narrowed[3]) } : { effect: 'allow', max: null };
}

/** Reads a condition as a person would: a value of another kind, or none, does not meet it. */
function holds(condition: string, given: Record<string, Json>): boolean {
  const [, path, words, value] = /^(\S+) (is not given|is given|is at least|is at most|is not|is|matches) ?(.*)$/.exec(
    condition,
  )!;
  const actual = given[path!];
  if (words === 'is not given' || words === 'is given')
    return (actual === undefined || actual === null) === (words === 'is not given');
  if (words === 'matches') return typeof actual === 'string' && sqlReads(actual);
  const wanted = JSON.parse(value!) as Json;
  if (kindOf(actual) !== kindOf(wanted)) return false;
  if (words === 'is at least') return Number(actual) >= Number(wanted);
  if (words === 'is at most') return Number(actual) <= Number(wanted);
  return (JSON.stringify(actual) === JSON.stringify(wanted)) === (words === 'is');
}

/** What the one pattern that is recommended asks of a text. */
function sqlReads(text: string): boolean {
  return /^\s*(select|show|describe)\b[^;]*;?\s*$/i.test(text);
}

function kindOf(value: Json | undefined): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}
