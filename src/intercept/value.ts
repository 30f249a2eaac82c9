import { isNewerThanGo } from './newer-characters.ts';

/**
 * A value as the Go program holds it after reading YAML or JSON: a bigint is an integer, a number is a float64.
 * The arguments of a call come from JSON, where every number is a float64 and every key a text.
 */
export type GoValue = GoScalar | GoValue[] | Map<GoKey, GoValue>;

/** A value without parts. */
export type GoScalar = null | boolean | bigint | number | string | GoTime;

/** What a key of an object can be; in YAML it need not be a text. */
export type GoKey = GoScalar;

/** A moment; to an operator it is nothing but what Go prints for it. */
export class GoTime {
  readonly printed: string;
  constructor(printed: string) {
    this.printed = printed;
  }
}

/** Why a file cannot be read at all, in words that follow "yaml: ". */
export class UnreadableError extends Error {}

/** A number that JavaScript would write otherwise: in a policy, 1e6, 1000000 and 1000000.0 are different things to Go. */
export class NumberSource {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** A JSON value as Go reads it into `any`; the fields of an object keep their names, whatever they are. */
export function fromJson(value: unknown): GoValue {
  if (value instanceof NumberSource) return Number(value.source);
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, item]) => [key.toWellFormed(), fromJson(item)]));
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

/** The arguments of a call as Go reads them; what is no object has none. */
export function goArguments(value: unknown): Map<GoKey, GoValue> {
  const read = fromJson(value);
  return read instanceof Map ? read : new Map();
}

/** The value as `%v` prints it. */
export function print(value: GoValue): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number') return printFloat(value);
  if (Array.isArray(value)) return `[${value.map(print).join(' ')}]`;
  if (value instanceof GoTime) return value.printed;
  if (!(value instanceof Map)) return String(value);
  const fields = [...value].sort(([a], [b]) => compareKeys(a, b));
  return `map[${fields.map(([key, item]) => `${print(key)}:${print(item)}`).join(' ')}]`;
}

/** The text as `%q` prints it. */
export function quote(text: string): string {
  const inner = [...text].map((character) => {
    const known = escapes[character];
    if (known !== undefined) return known;
    if (/[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(character) && !isNewerThanGo(character)) return character;
    const code = character.codePointAt(0)!;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${inner.join('')}"`;
}

/** The number, for what Go counts as one: an int64 or a float64, but no larger integer. */
export function toFloat(value: GoValue): number | undefined {
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? Number(value) : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** The order in which Go prints the keys of an object: by type, as its program has them in memory, then by value. */
function compareKeys(a: GoKey, b: GoKey): number {
  const [left, right] = [rank(a), rank(b)];
  if (left !== right) return left - right;
  if (typeof a === 'string' && typeof b === 'string') return compareBytes(a, b);
  const [x, y] = a instanceof GoTime && b instanceof GoTime ? [a.printed, b.printed] : [a, b];
  return x! < y! ? -1 : Number(x! > y!);
}

function rank(key: GoKey): number {
  if (key === null) return 0;
  if (typeof key === 'bigint') return toFloat(key) === undefined ? 2 : 3;
  return { string: 1, number: 4, boolean: 5, object: 6 }[typeof key as 'string' | 'number' | 'boolean' | 'object'];
}

/** The conversion int64(float64): the fraction is cut off, and what does not fit becomes the lowest integer. */
export function toInt(value: number): bigint {
  const whole = Math.trunc(value);
  return Math.abs(whole) < 2 ** 63 ? BigInt(whole) : -(2n ** 63n);
}

/** The order of Go's sort.Strings: by the bytes of UTF-8, which is the order of code points. */
export function compareBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const escapes: Record<string, string | undefined> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** Shortest digits; an exponent where it is below -4 or from 6 on, with at least two digits. */
function printFloat(value: number): string {
  if (Object.is(value, -0)) return '-0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (value === 0 || (power >= -4 && power < 6)) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
